package org.imihigo.checks;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.imihigo.kernel.Fraction;

/**
 * How ambitious units of the same kind are on the same series.
 *
 * @param count how many have an index
 * @param median the middle one, or midway between the two in the middle
 */
public record Peers(int count, Optional<Fraction> median) {
    public static final Peers NONE = new Peers(0, Optional.empty());

    static Peers of(Collection<Fraction> indexes) {
        var sorted = indexes.stream().sorted().toList();
        return of(sorted.size(), sorted::get);
    }

    /** All but one of a sorted list, in which that one stands: nobody is their own peer. */
    static Peers without(Fraction own, List<Fraction> sorted) {
        int place = Collections.binarySearch(sorted, own);
        return of(sorted.size() - 1, at -> sorted.get(at < place ? at : at + 1));
    }

    private static Peers of(int count, IntFunction<Fraction> sorted) {
        if (count == 0) {
            return NONE;
        }
        int half = count / 2;
        var middle = sorted.apply(half);
        return new Peers(
                count,
                Optional.of(
                        count % 2 == 1
                                ? middle
                                : sorted.apply(half - 1).plus(middle).dividedBy(Fraction.of(2))));
    }
}
