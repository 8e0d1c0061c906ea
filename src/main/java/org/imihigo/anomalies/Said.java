package org.imihigo.anomalies;

import java.time.Instant;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

/**
 * One figure that a unit has said of itself.
 *
 * @param time how the series adds up
 * @param at when it was entered
 */
record Said(
        UnitCode unit,
        SeriesId series,
        OverTime time,
        FiscalPeriod period,
        Fraction value,
        Instant at) {
    /** Units are compared with their like alone: a village is no district. */
    int tier() {
        return unit.value().length();
    }
}
