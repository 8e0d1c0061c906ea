package org.imihigo.reporting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The verdicts on a report as their form came in. */
record VerdictForm(List<Row> rows) {
    /**
     * One figure.
     *
     * @param id of the reading that the judge saw
     * @param decision confirm, correct, return, or nothing
     * @param why the reason of a correction
     * @param todo what the unit should do with a returned figure
     * @param done whether the figure had its verdict when the form was opened
     */
    record Row(
            Item item,
            Optional<ReadingId> id,
            String decision,
            Answer.Fields fields,
            Answer answer,
            String why,
            String todo,
            boolean done) {

        /** What is missing, as a message key; a wrong number has its own words. */
        Optional<String> obstacle() {
            return switch (decision) {
                case "correct" -> obstacleToCorrect();
                case "return" ->
                        Optional.of("reporting.verdict.reason").filter(_ -> todo.isEmpty());
                default -> Optional.empty();
            };
        }

        private Optional<String> obstacleToCorrect() {
            if (why.isEmpty()) {
                return Optional.of("reporting.verdict.reason");
            }
            return switch (answer) {
                case Answer.Nothing _ -> Optional.of("reporting.verdict.value");
                case Answer.Unsure _ -> Optional.of("reporting.entry.ambiguous");
                case Answer.Said _, Answer.Wrong _ -> Optional.empty();
            };
        }

        boolean isReady() {
            boolean wrong = decision.equals("correct") && answer instanceof Answer.Wrong;
            return !wrong && obstacle().isEmpty();
        }

        private Stream<Judgement> judgement() {
            return id.stream().flatMap(this::judgement);
        }

        private Stream<Judgement> judgement(ReadingId reading) {
            return switch (decision) {
                case "confirm" -> Stream.of(new Judgement.Confirm(reading));
                case "return" -> Stream.of(new Judgement.Return(reading, todo));
                case "correct" ->
                        answer instanceof Answer.Said(var amount)
                                ? Stream.of(new Judgement.Correct(reading, amount, why))
                                : Stream.empty();
                default -> Stream.empty();
            };
        }
    }

    boolean isReady() {
        return rows.stream().allMatch(Row::isReady);
    }

    List<Judgement> judgements() {
        return rows.stream().flatMap(Row::judgement).toList();
    }

    /** Every figure that still waited, as it was seen. */
    List<Judgement> confirmations() {
        return rows.stream()
                .filter(row -> !row.done())
                .flatMap(row -> row.id().stream())
                .<Judgement>map(Judgement.Confirm::new)
                .toList();
    }
}
