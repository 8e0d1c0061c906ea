package org.imihigo.concerns;

import java.util.Arrays;
import java.util.Optional;
import org.imihigo.kernel.Spelling;

/** What a concern is about. */
public enum Topic {
    LAND,
    FAMILY,
    JUSTICE,
    SOCIAL_PROTECTION,
    INFRASTRUCTURE,
    HEALTH,
    EDUCATION,
    SECURITY,
    SERVICE,
    OTHER;

    static Optional<Topic> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    String word() {
        return Spelling.key(this);
    }

    String key() {
        return "concerns.topic." + word();
    }
}
