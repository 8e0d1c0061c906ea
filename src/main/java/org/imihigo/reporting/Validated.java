package org.imihigo.reporting;

import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;

/** What the level above has validated of a report: what counts, and what the next goes on from. */
record Validated(Map<SeriesId, Reading> last, Map<SeriesId, Reading> inForce) {
    static Validated of(UnitCode unit, FiscalPeriod period, Readings readings) {
        return new Validated(
                readings.last(unit, period, Kind.VALIDATED),
                readings.current(unit, period, Kind.VALIDATED));
    }

    Optional<Reading> last(SeriesId series) {
        return Optional.ofNullable(last.get(series));
    }

    /** Empty where nothing was validated, or what was has been withdrawn. */
    Optional<Reading> inForce(SeriesId series) {
        return Optional.ofNullable(inForce.get(series));
    }
}
