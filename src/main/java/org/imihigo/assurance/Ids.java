package org.imihigo.assurance;

import java.util.Optional;
import java.util.UUID;

/** What a form carries so that a click that came twice is one. */
final class Ids {
    private Ids() {}

    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
