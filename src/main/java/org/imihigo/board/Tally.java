package org.imihigo.board;

import java.math.BigInteger;
import java.util.Arrays;

/** What the units that sum up others have added up, by place: a unit and a window. */
final class Tally {
    private static final int COUNTERS = 4;
    private static final int FRESH = 0;
    private static final int CARRIED = 1;
    private static final int NOT_APPLICABLE = 2;
    private static final int DUE = 3;

    private final Arithmetic arithmetic;
    private final int[] counters;
    private final Sums tops;
    private final Sums bottoms;
    private final long[] extremes;

    Tally(Arithmetic arithmetic, int places) {
        this.arithmetic = arithmetic;
        counters = new int[places * COUNTERS];
        tops = new Sums(places);
        bottoms = new Sums(places);
        extremes = new long[arithmetic.compares() ? places : 0];
    }

    /**
     * @param sign 1 to add the share, −1 to take it away again
     */
    void add(int place, Share share, int weight, int sign) {
        int counter = place * COUNTERS;
        counters[counter + FRESH] += sign * share.fresh;
        counters[counter + CARRIED] += sign * share.carried;
        counters[counter + NOT_APPLICABLE] += sign * share.notApplicable;
        counters[counter + DUE] += sign * share.due;
        if (share.hasValue() && arithmetic.adds()) {
            tops.add(place, sign * share.value, arithmetic.times(share, weight));
        }
        if (share.hasValue() && arithmetic.divides()) {
            bottoms.add(place, sign, arithmetic.bottom(share, weight));
        }
    }

    void addAll(int place, int from) {
        for (int counter = 0; counter < COUNTERS; counter++) {
            counters[place * COUNTERS + counter] += counters[from * COUNTERS + counter];
        }
        tops.addFrom(place, from);
        bottoms.addFrom(place, from);
    }

    boolean hasValue(int place) {
        int counter = place * COUNTERS;
        return counters[counter + FRESH] + counters[counter + CARRIED] > 0;
    }

    long extreme(int place) {
        return extremes[place];
    }

    void extreme(int place, long value) {
        extremes[place] = value;
    }

    Total total(int place) {
        int counter = place * COUNTERS;
        var coverage =
                new Coverage(
                        counters[counter + FRESH],
                        counters[counter + CARRIED],
                        counters[counter + NOT_APPLICABLE],
                        counters[counter + DUE]);
        var top = arithmetic.compares() ? BigInteger.valueOf(extremes[place]) : tops.at(place);
        var bottom = arithmetic.divides() ? bottoms.at(place) : BigInteger.ONE;
        return new Total(arithmetic, top, bottom, coverage, false);
    }

    boolean sameAs(Tally other) {
        return Arrays.equals(counters, other.counters)
                && tops.sameAs(other.tops)
                && bottoms.sameAs(other.bottoms)
                && Arrays.equals(extremes, other.extremes);
    }
}
