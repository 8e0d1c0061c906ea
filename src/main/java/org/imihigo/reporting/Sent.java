package org.imihigo.reporting;

import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;

/**
 * What a unit says of itself, as a program sends it.
 *
 * @param id given by the program: sent twice, it is the same reading
 * @param corrects the reading that is in force and is to be replaced
 */
public record Sent(
        ReadingId id,
        UnitCode unit,
        SeriesId series,
        FiscalPeriod period,
        Amount amount,
        Optional<ReadingId> corrects,
        Optional<String> note) {
    /** Where a value stands: one at a time is in force. */
    record Place(UnitCode unit, FiscalPeriod period, SeriesId series) {
        static Place of(Reading reading) {
            return new Place(reading.unit(), reading.period(), reading.series());
        }
    }

    Place place() {
        return new Place(unit, period, series);
    }

    /**
     * Whether the reading says the same, whoever sent it and when; a first word may follow one that
     * was taken out.
     */
    boolean isSaidBy(Reading reading) {
        return reading.kind() == Kind.SELF
                && Place.of(reading).equals(place())
                && reading.amount().equals(amount)
                && (corrects.isEmpty() || reading.supersedes().equals(corrects))
                && reading.note().equals(note);
    }
}
