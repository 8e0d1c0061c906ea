package org.imihigo.anomalies;

import java.util.Collections;
import java.util.List;
import org.imihigo.kernel.Fraction;

/** What stands in the middle of all others: half of them are less, half are more. */
final class Middle {
    private Middle() {}

    /**
     * @param one of the sorted
     * @param sorted at least two, sorted once for all who ask
     */
    static Fraction without(Fraction one, List<Fraction> sorted) {
        int middle = (sorted.size() - 1) / 2;
        return sorted.get(Collections.binarySearch(sorted, one) <= middle ? middle + 1 : middle);
    }
}
