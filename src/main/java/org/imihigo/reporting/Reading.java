package org.imihigo.reporting;

import java.time.Instant;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * One value of one kind for one unit, series and period. Never changed: a correction is a new
 * reading that supersedes it.
 *
 * @param note why it was corrected, or what the reader should know
 */
public record Reading(
        ReadingId id,
        UnitCode unit,
        SeriesId series,
        FiscalPeriod period,
        Kind kind,
        Amount amount,
        Optional<ReadingId> supersedes,
        PostId by,
        Instant at,
        Optional<String> note) {

    /** Whether a retry wrote the same once more. */
    boolean says(Reading other) {
        return unit.equals(other.unit)
                && series.equals(other.series)
                && period.equals(other.period)
                && kind == other.kind
                && amount.equals(other.amount)
                && supersedes.equals(other.supersedes);
    }

    /** What the level above says of it for the first time. */
    Reading validated(Amount amount, PostId by, Instant at, Optional<String> note) {
        return new Reading(
                ReadingId.next(),
                unit,
                series,
                period,
                Kind.VALIDATED,
                amount,
                Optional.empty(),
                by,
                at,
                note);
    }

    Reading correctedTo(
            ReadingId newId, Amount amount, PostId by, Instant at, Optional<String> note) {
        if (amount.equals(this.amount)) {
            throw Refusal.conflict("reporting.reading.unchanged");
        }
        return followedBy(newId, amount, by, at, note);
    }

    /** What is said after this one, even where it is the same again. */
    Reading followedBy(
            ReadingId newId, Amount amount, PostId by, Instant at, Optional<String> note) {
        return new Reading(
                newId, unit, series, period, kind, amount, Optional.of(id), by, at, note);
    }
}
