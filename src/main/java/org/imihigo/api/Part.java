package org.imihigo.api;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parts of a reading, by the names that they have in JSON and at the head of a CSV. */
enum Part {
    ID("id"),
    UNIT("unit"),
    SERIES("series"),
    PERIOD("period"),
    VALUE("value"),
    NUMERATOR("numerator"),
    DENOMINATOR("denominator"),
    NOT_APPLICABLE("notApplicable"),
    CORRECTS("corrects"),
    NOTE("note");

    private static final Map<String, Part> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Part::word, Function.identity()));

    private final String word;

    Part(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<Part> of(String word) {
        return Optional.ofNullable(BY_NAME.get(word));
    }
}
