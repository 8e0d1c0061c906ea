package org.imihigo.proposals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where proposals stand, as lists and counts tell it. */
enum Outcome {
    WAITING("RAISED", "KEPT", "PASSED"),
    ADOPTED("TAKEN", "PROMISED"),
    MERGED("MERGED"),
    DEFERRED("DEFERRED"),
    REFUSED("REFUSED", "DROPPED");

    private final String fates;

    Outcome(String... fates) {
        this.fates = String.join(" ", fates);
    }

    /** As the table writes them. */
    List<String> fates() {
        return Arrays.asList(fates.split(" "));
    }

    /** As an address and a message key write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Outcome> parse(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    static Outcome of(String fate) {
        return Arrays.stream(values())
                .filter(one -> one.fates().contains(fate))
                .findFirst()
                .orElseThrow();
    }
}
