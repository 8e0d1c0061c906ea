package org.imihigo.api;

import java.time.Instant;
import java.util.Optional;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.ReadingId;

/** A reading as it stands on record; who held the post is nobody's business. */
record ReadingRow(
        String id,
        String unit,
        int series,
        String period,
        Kind kind,
        Quantity quantity,
        Optional<String> supersedes,
        Instant at,
        Optional<String> note) {
    static ReadingRow of(Reading reading, int decimals) {
        return new ReadingRow(
                reading.id().toString(),
                reading.unit().value(),
                reading.series().value(),
                reading.period().toString(),
                reading.kind(),
                Quantity.of(reading.amount(), decimals),
                reading.supersedes().map(ReadingId::toString),
                reading.at(),
                reading.note());
    }
}
