package org.imihigo.cascade;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a target is divided. */
public enum Way {
    EQUALLY,
    POPULATION,
    NEED,
    HAND;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Way> parse(String word) {
        return Arrays.stream(values()).filter(way -> way.word().equals(word)).findFirst();
    }
}
