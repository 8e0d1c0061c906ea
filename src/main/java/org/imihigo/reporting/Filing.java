package org.imihigo.reporting;

import java.util.List;
import java.util.Map;
import org.imihigo.documents.DocumentId;
import org.imihigo.indicators.SeriesId;

/**
 * What an owner sends at once, kept whole or not at all.
 *
 * @param evidence further documents for readings that stay as they are
 * @param beside what is said beside figures, by series
 * @param submit whether the report goes to the level above
 */
public record Filing(
        List<Entry> entries,
        Map<ReadingId, List<DocumentId>> evidence,
        Map<SeriesId, Commentary> beside,
        boolean submit) {
    public Filing {
        entries = List.copyOf(entries);
        evidence = Map.copyOf(evidence);
        beside = Map.copyOf(beside);
    }

    public Filing(List<Entry> entries, Map<ReadingId, List<DocumentId>> evidence, boolean submit) {
        this(entries, evidence, Map.of(), submit);
    }

    public static Filing of(Entry... entries) {
        return new Filing(List.of(entries), Map.of(), false);
    }

    public Filing submitted() {
        return new Filing(entries, evidence, beside, true);
    }
}
