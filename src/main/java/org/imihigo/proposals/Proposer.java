package org.imihigo.proposals;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** On whose behalf something is asked for. */
public enum Proposer {
    CITIZEN,
    HOUSEHOLD,
    ASSEMBLY,
    PARTNER,
    MINISTRY;

    /**
     * Whether it came from the people: it counts in the share of a contract that they asked for.
     */
    public boolean isOfThePeople() {
        return this == CITIZEN || this == HOUSEHOLD || this == ASSEMBLY;
    }

    /** Whether one person or family speaks, who must agree, and whose words are read first. */
    public boolean isPrivate() {
        return this == CITIZEN || this == HOUSEHOLD;
    }

    boolean hasName() {
        return this == PARTNER || this == MINISTRY;
    }

    /** As an address and a message key write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Proposer> parse(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
