package org.imihigo.demonstration;

import org.imihigo.indicators.Amount;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.SeriesId;

/**
 * What it takes to invent a figure of a line a million times.
 *
 * @param grows whether it may not fall within a year
 * @param hundred the value of 100 %
 * @param base how many persons a rate counts
 */
record Sketch(
        SeriesId series, boolean counted, boolean less, boolean grows, long hundred, long base) {
    private static final long WHOLE = 1000;

    static Sketch of(Line line, SeriesId series) {
        return new Sketch(
                series,
                line.counted(),
                line.lessIsBetter(),
                line.time() == OverTime.CUMULATIVE_LAST,
                line.hundred(),
                line.counted() ? line.base() : 0);
    }

    /** A figure near its goal, so much of 1000 as the year and the quarter have it. */
    Amount amount(long goal, long year, Chance quarter) {
        long perMille = Math.max(300, year + (grows ? 0 : quarter.between(-60, 60)));
        long top = less ? WHOLE : perMille;
        long bottom = less ? perMille : WHOLE;
        if (!counted) {
            return new Amount.Value((goal * top + quarter.between(0, bottom - 1)) / bottom);
        }
        long persons = Math.max(1, base * quarter.between(80, 120) / 100);
        long reached = (persons * goal * top / bottom + quarter.between(0, hundred - 1)) / hundred;
        return new Amount.Counts(Math.min(persons, reached), persons);
    }
}
