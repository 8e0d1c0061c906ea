package org.imihigo.phone;

import java.util.List;
import java.util.Optional;

/** What was typed in a call, one screen after the other: read from the first to the last. */
final class Typed {
    private final List<String> typed;
    private int place;

    Typed(List<String> typed) {
        this.typed = List.copyOf(typed);
    }

    /** {@code 1*2*45} as the gateway sends it; nothing where nothing was typed yet. */
    static List<String> parse(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\*", -1));
    }

    /** The next, or nothing where the telephone waits. */
    Optional<String> next() {
        return place < typed.size() ? Optional.of(typed.get(place++).strip()) : Optional.empty();
    }

    List<String> rest() {
        return typed.subList(place, typed.size());
    }
}
