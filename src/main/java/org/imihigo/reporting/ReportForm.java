package org.imihigo.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.documents.DocumentId;
import org.imihigo.indicators.Amount;

/** A whole report as its form came in: sent on only when every row can be read. */
record ReportForm(List<Row> rows) {
    /**
     * One row.
     *
     * @param current the reading in force, if any
     * @param corrects the reading that the owner saw when the form was opened
     * @param before the last value of an earlier period, unless the owner has said that it fell
     */
    record Row(
            Item item,
            Optional<Reading> current,
            Answer.Fields fields,
            Answer answer,
            ReadingId id,
            Optional<ReadingId> corrects,
            List<DocumentId> evidence,
            Optional<Amount> before) {

        /**
         * What keeps the row from being sent, as a message key; a wrong answer has its own words.
         */
        Optional<String> obstacle() {
            boolean empty = answer instanceof Answer.Nothing;
            if (empty && current.isPresent() && corrects.isPresent()) {
                return Optional.of("reporting.entry.emptied");
            }
            if (empty && !evidence.isEmpty()) {
                return Optional.of("reporting.entry.evidence-alone");
            }
            return fell() ? Optional.of("reporting.entry.fell") : Optional.empty();
        }

        /** What is counted from the year's beginning does not fall, unless somebody says so. */
        boolean fell() {
            return item.isCumulative()
                    && answer instanceof Answer.Said(var amount)
                    && changes(amount)
                    && before.filter(last -> isBelow(amount, last)).isPresent();
        }

        private static boolean isBelow(Amount amount, Amount last) {
            return amount instanceof Amount.Value(long now)
                    && last instanceof Amount.Value(long then)
                    && now < then;
        }

        boolean isReady() {
            boolean read = answer instanceof Answer.Said || answer instanceof Answer.Nothing;
            return read && obstacle().isEmpty() && !isForked();
        }

        /** Whether somebody else has changed meanwhile what this row means to change. */
        boolean isForked() {
            return answer instanceof Answer.Said(var amount)
                    && changes(amount)
                    && !corrects.equals(current.map(Reading::id));
        }

        /** What the next attempt corrects: whoever has been shown the other value has seen it. */
        Optional<ReadingId> seen() {
            return isForked() ? current.map(Reading::id) : corrects;
        }

        private boolean changes(Amount amount) {
            return current.map(Reading::amount).filter(amount::equals).isEmpty();
        }
    }

    boolean isReady() {
        return rows.stream().allMatch(Row::isReady);
    }

    boolean isForked() {
        return rows.stream().anyMatch(Row::isForked);
    }

    /** Only what differs from what is on record. */
    Filing filing(boolean submit) {
        var entries = new ArrayList<Entry>();
        var evidence = new HashMap<ReadingId, List<DocumentId>>();
        for (var row : rows) {
            if (!(row.answer() instanceof Answer.Said(var amount))) {
                continue;
            }
            if (row.changes(amount)) {
                entries.add(
                        new Entry(
                                row.id(),
                                row.item().series().id(),
                                amount,
                                row.corrects(),
                                Optional.empty(),
                                row.evidence()));
            } else if (!row.evidence().isEmpty()) {
                row.current().ifPresent(reading -> evidence.put(reading.id(), row.evidence()));
            }
        }
        return new Filing(entries, evidence, submit);
    }

    /** An id that a field carried, or none. */
    static Optional<ReadingId> id(Map<String, String> fields, String name) {
        try {
            return Optional.ofNullable(fields.get(name))
                    .filter(text -> !text.isBlank())
                    .map(UUID::fromString)
                    .map(ReadingId::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
