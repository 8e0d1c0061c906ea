package org.imihigo.checks;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The sixteen questions about one line, as far as they are answered. */
record Screening(Map<Integer, Said> answers) {
    static final int QUESTIONS = 16;

    Screening {
        answers = Map.copyOf(answers);
    }

    Optional<Said> to(int question) {
        return Optional.ofNullable(answers.get(question))
                .filter(said -> said.answer() != Said.Answer.OPEN);
    }

    int yes() {
        return count(Said.Answer.YES);
    }

    /** Those that apply: what does not, leaves the count. */
    int of() {
        return QUESTIONS - count(Said.Answer.NOT_APPLICABLE);
    }

    int open() {
        return (int)
                IntStream.rangeClosed(1, QUESTIONS)
                        .filter(question -> to(question).isEmpty())
                        .count();
    }

    private int count(Said.Answer which) {
        return (int) answers.values().stream().filter(said -> said.answer() == which).count();
    }
}
