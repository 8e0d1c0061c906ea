package org.imihigo.gatherings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of gathering it is; all work alike. */
public enum Kind {
    RETREAT,
    DIALOGUE,
    CABINET,
    COUNCIL,
    JADF,
    ASSEMBLY,
    FORUM;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> parse(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
