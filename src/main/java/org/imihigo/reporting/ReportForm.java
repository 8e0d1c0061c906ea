package org.imihigo.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.documents.DocumentId;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Refusal;

/** A whole report as its form came in: sent on only when every row can be read. */
record ReportForm(List<Row> rows) {
    /**
     * One row.
     *
     * @param current the reading in force, if any
     * @param corrects the reading that the owner saw when the form was opened
     * @param before the last value of an earlier period
     * @param target what the period promises
     * @param why the reason of a surprising figure
     * @param beside what was typed beside it
     */
    record Row(
            Item item,
            Optional<Reading> current,
            Answer.Fields fields,
            Answer answer,
            ReadingId id,
            Optional<ReadingId> corrects,
            List<DocumentId> evidence,
            Optional<Amount> before,
            Optional<Amount> target,
            String why,
            CommentaryForm beside) {

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
            if (empty && !beside.said().isEmpty() && current.isEmpty()) {
                return Optional.of("reporting.entry.beside-alone");
            }
            return asksWhy() && why.isEmpty()
                    ? Optional.of("reporting.entry.surprise")
                    : Optional.empty();
        }

        /** What looks unusual, of a figure that is new. */
        List<Plausibility.Surprise> surprises() {
            return answer instanceof Answer.Said(var amount) && changes(amount)
                    ? Plausibility.of(item, amount, before, target)
                    : List.of();
        }

        boolean asksWhy() {
            return surprises().stream().anyMatch(Plausibility.Surprise::asksWhy);
        }

        /** Whether the parts that were typed make up the figure. */
        boolean addsUp(Customs customs) {
            try {
                if (answer instanceof Answer.Said(var amount)) {
                    customs.breakdowns(item)
                            .forEach(one -> one.mustAddUp(beside.said().parts(), amount));
                }
                return true;
            } catch (Refusal _) {
                return false;
            }
        }

        /** The row with something wrong beside its figure. */
        Row unlike(String problem) {
            var wrong =
                    new CommentaryForm(
                            beside.said(), beside.typed(), beside.sent(), Optional.of(problem));
            return new Row(
                    item, current, fields, answer, id, corrects, evidence, before, target, why,
                    wrong);
        }

        boolean isReady() {
            boolean read = answer instanceof Answer.Said || answer instanceof Answer.Nothing;
            return read && obstacle().isEmpty() && beside.problem().isEmpty() && !isForked();
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

    /** The row of a series, where the unit has it to report. */
    Optional<Row> row(SeriesId series) {
        return rows.stream().filter(row -> row.item().series().id().equals(series)).findFirst();
    }

    /** Whether anything is on record or was typed. */
    boolean saysAnything() {
        return rows.stream()
                .anyMatch(
                        row ->
                                row.current().isPresent()
                                        || !(row.answer() instanceof Answer.Nothing));
    }

    boolean isForked() {
        return rows.stream().anyMatch(Row::isForked);
    }

    /** Only what differs from what is on record. */
    Filing filing(boolean submit) {
        var entries = new ArrayList<Entry>();
        var evidence = new HashMap<ReadingId, List<DocumentId>>();
        var beside = new HashMap<SeriesId, Commentary>();
        for (var row : rows) {
            if (!(row.answer() instanceof Answer.Said(var amount))) {
                continue;
            }
            if (row.beside().sent()) {
                beside.put(row.item().series().id(), row.beside().said());
            }
            if (row.changes(amount)) {
                entries.add(
                        new Entry(
                                row.id(),
                                row.item().series().id(),
                                amount,
                                row.corrects(),
                                Optional.of(row.why()).filter(why -> !why.isEmpty()),
                                row.evidence()));
            } else if (!row.evidence().isEmpty()) {
                row.current().ifPresent(reading -> evidence.put(reading.id(), row.evidence()));
            }
        }
        return new Filing(entries, evidence, beside, submit);
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
