package org.imihigo.api;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.Refusal;

/**
 * A reading as it was sent, nothing interpreted: numbers are the digits that were written.
 *
 * @param strange a part that nobody knows or that is no single value; or no row at all
 */
record Raw(Map<Part, String> parts, Optional<Flaw> strange) {
    Raw {
        parts = new EnumMap<>(parts);
    }

    /** What is no row at all, and why. */
    static Raw none(Refusal refusal) {
        return new Raw(new EnumMap<>(Part.class), Optional.of(new Flaw("", refusal)));
    }

    /** What is empty says nothing. */
    Optional<String> get(Part part) {
        return Optional.ofNullable(parts.get(part)).filter(text -> !text.isBlank());
    }
}
