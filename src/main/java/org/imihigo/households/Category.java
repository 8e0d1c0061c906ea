package org.imihigo.households;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a family promises about, as notebooks on paper have it. */
enum Category {
    HEALTH,
    SCHOOL,
    FOOD,
    LIVESTOCK,
    HOME,
    HYGIENE,
    SAVING,
    TOGETHER,
    OTHER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Category> parse(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
