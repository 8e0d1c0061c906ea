package org.imihigo.proposals;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a proposal is about, by the sectors of the national strategy. */
public enum Category {
    AGRICULTURE,
    ENERGY,
    ENVIRONMENT,
    TRANSPORT,
    WATER,
    SETTLEMENT,
    JOBS,
    HEALTH,
    EDUCATION,
    PROTECTION,
    CULTURE,
    ICT,
    GOVERNANCE,
    JUSTICE,
    FINANCE,
    OTHER;

    /** As an address and a message key write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Category> parse(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
