package org.imihigo.concerns;

import java.util.Arrays;
import java.util.Optional;
import org.imihigo.kernel.Spelling;

/** How a concern ended. */
public enum Outcome {
    SOLVED,
    PARTLY,
    NOT_POSSIBLE,
    WITHDRAWN;

    static Optional<Outcome> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    String word() {
        return Spelling.key(this);
    }

    String key() {
        return "concerns.outcome." + word();
    }
}
