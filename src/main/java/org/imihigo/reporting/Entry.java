package org.imihigo.reporting;

import java.util.List;
import java.util.Optional;
import org.imihigo.documents.DocumentId;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;

/**
 * One line of a report as its owner sends it.
 *
 * @param id of the reading that it makes: sent twice, it is the same reading
 * @param corrects the reading that the owner saw and means to replace
 */
public record Entry(
        ReadingId id,
        SeriesId series,
        Amount amount,
        Optional<ReadingId> corrects,
        Optional<String> note,
        List<DocumentId> evidence) {
    public Entry {
        evidence = List.copyOf(evidence);
    }

    /**
     * What the entry says, whoever sends it and when; a first word may follow one that was taken
     * out.
     */
    boolean isSaidBy(Reading reading, UnitCode unit, FiscalPeriod period) {
        return reading.unit().equals(unit)
                && reading.period().equals(period)
                && reading.series().equals(series)
                && reading.amount().equals(amount)
                && (corrects.isEmpty() || reading.supersedes().equals(corrects));
    }

    public static Entry of(SeriesId series, Amount amount) {
        return new Entry(
                ReadingId.next(), series, amount, Optional.empty(), Optional.empty(), List.of());
    }

    public static Entry correcting(Reading reading, Amount amount) {
        return new Entry(
                ReadingId.next(),
                reading.series(),
                amount,
                Optional.of(reading.id()),
                Optional.empty(),
                List.of());
    }
}
