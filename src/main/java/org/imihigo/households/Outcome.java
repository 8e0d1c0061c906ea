package org.imihigo.households;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a promise, as the family itself sees it. */
enum Outcome {
    OPEN,
    KEPT,
    NOT_KEPT;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Outcome> parse(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
