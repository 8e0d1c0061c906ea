package org.imihigo.households;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who somebody is in the family: a notebook needs no names. */
enum Role {
    FAMILY,
    WIFE,
    HUSBAND,
    CHILDREN,
    GRANDPARENTS,
    OTHERS;

    /** Who may agree for the household. */
    static final List<Role> HEADS = List.of(WIFE, HUSBAND, GRANDPARENTS, OTHERS);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> parse(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
