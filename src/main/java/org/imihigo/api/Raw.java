package org.imihigo.api;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A reading as it was sent, nothing interpreted: numbers are the digits that were written.
 *
 * @param strange a part that nobody knows, or that is no single value
 */
record Raw(Map<Part, String> parts, Optional<String> strange) {
    Raw {
        parts = new EnumMap<>(parts);
    }

    /** What is empty says nothing. */
    Optional<String> get(Part part) {
        return Optional.ofNullable(parts.get(part)).filter(text -> !text.isBlank());
    }
}
