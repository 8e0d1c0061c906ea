package org.imihigo.reporting;

import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;

/**
 * What a committed reading changed: from the amount it supersedes to its own.
 *
 * @param before empty where nothing was in force
 * @param after empty where what was in force was withdrawn
 */
public record ReadingChange(
        UnitCode unit,
        SeriesId series,
        FiscalPeriod period,
        Kind kind,
        Optional<Amount> before,
        Optional<Amount> after) {
    public ReadingChange(
            UnitCode unit,
            SeriesId series,
            FiscalPeriod period,
            Kind kind,
            Optional<Amount> before,
            Amount after) {
        this(unit, series, period, kind, before, Optional.of(after));
    }

    static ReadingChange withdrawal(Reading reading) {
        return new ReadingChange(
                reading.unit(),
                reading.series(),
                reading.period(),
                reading.kind(),
                Optional.of(reading.amount()),
                Optional.empty());
    }

    static ReadingChange of(Reading reading, Optional<Amount> before) {
        return new ReadingChange(
                reading.unit(),
                reading.series(),
                reading.period(),
                reading.kind(),
                before,
                reading.amount());
    }
}
