package org.imihigo.board;

import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;

/**
 * How one series adds up, in whole numbers: a mean over one to twelve periods is kept in multiples
 * that each of them divides.
 */
record Arithmetic(Measure measure, int decimals, FiscalPeriod.Kind frequency) {
    /** The least common multiple of 1 to 12. */
    private static final int ANY_MONTHS = 27_720;

    static Arithmetic of(Series series) {
        var indicator = series.indicator();
        return new Arithmetic(indicator.measure(), indicator.decimals(), indicator.frequency());
    }

    Windows windows() {
        return Windows.of(frequency);
    }

    /** Whether the values of the units below are added. */
    boolean adds() {
        return switch (measure.space()) {
            case SUM, MEAN, WEIGHTED_MEAN, POOLED -> true;
            case MIN, MAX, NONE -> false;
        };
    }

    /** Whether the values of the units below are compared. */
    boolean compares() {
        return measure.space() == OverSpace.MIN || measure.space() == OverSpace.MAX;
    }

    /** Whether what was added is divided in the end, by weights or by denominators. */
    boolean divides() {
        return switch (measure.space()) {
            case MEAN, WEIGHTED_MEAN, POOLED -> true;
            case SUM, MIN, MAX, NONE -> false;
        };
    }

    /** What the value of a share is multiplied by before it is added. */
    long times(Share share, int weight) {
        return (long) scale() / share.periods * weighed(weight);
    }

    /** What the share adds below the line. */
    long bottom(Share share, int weight) {
        return measure.counted() ? share.denominator : weighed(weight);
    }

    private int weighed(int weight) {
        return measure.space() == OverSpace.WEIGHTED_MEAN ? weight : 1;
    }

    /** What the added up values are multiples of, beside their decimals. */
    int scale() {
        return measure.time() == OverTime.RATE_MEAN ? ANY_MONTHS : 1;
    }
}
