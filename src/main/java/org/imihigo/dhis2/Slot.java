package org.imihigo.dhis2;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a data element holds of its pledge: the target or what was achieved, of a quarter or a year.
 *
 * @param quarter 1 to 4; 0 is the year as a whole, or the period of the value where the name has no
 *     quarter
 */
record Slot(What what, int quarter) implements Comparable<Slot> {
    static final int YEAR = 0;
    static final int QUARTERS = 4;

    /** What figure it is. */
    enum What {
        BASELINE,
        TARGET,
        ACHIEVED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Slot {
        if (quarter < YEAR || quarter > QUARTERS) {
            throw new IllegalArgumentException("No quarter " + quarter);
        }
    }

    /** The four quarters of a year. */
    static List<Slot> quarters(What what) {
        return IntStream.rangeClosed(1, QUARTERS).mapToObj(at -> new Slot(what, at)).toList();
    }

    boolean isQuarter() {
        return quarter != YEAR;
    }

    @Override
    public int compareTo(Slot other) {
        return Comparator.comparingInt(Slot::quarter)
                .thenComparing(Slot::what)
                .compare(this, other);
    }
}
