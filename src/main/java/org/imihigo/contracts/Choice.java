package org.imihigo.contracts;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person decided about one line that could be read in more than one way.
 *
 * @param measurement how it is measured, where it was confirmed
 * @param instead what stands in a cell instead of the file's text; an empty text says that nothing
 *     is promised there
 * @param accepted the codes of the questions that were answered with yes: as proposed
 * @param kind whether the line is a heading, or left out
 * @param reason why it is left out
 */
public record Choice(
        Optional<Measurement> measurement,
        Map<Column, String> instead,
        Set<String> accepted,
        Kind kind,
        String reason) {
    /** What the line is to be. */
    public enum Kind {
        /** What it looks like. */
        AS_IT_LOOKS,
        PLEDGE,
        HEADING,
        LEFT_OUT
    }

    /** Nothing was decided. */
    public static final Choice NONE =
            new Choice(Optional.empty(), Map.of(), Set.of(), Kind.AS_IT_LOOKS, "");

    public Choice {
        instead = Map.copyOf(instead);
        accepted = Set.copyOf(accepted);
    }

    public static Choice heading() {
        return new Choice(Optional.empty(), Map.of(), Set.of(), Kind.HEADING, "");
    }

    public static Choice leftOut(String reason) {
        return new Choice(Optional.empty(), Map.of(), Set.of(), Kind.LEFT_OUT, reason);
    }

    public static Choice measured(Measurement measurement) {
        return new Choice(Optional.of(measurement), Map.of(), Set.of(), Kind.AS_IT_LOOKS, "");
    }

    /** The same where nothing was confirmed; else confirmed so. */
    Choice measuredAs(Measurement other) {
        return measurement.isEmpty()
                ? this
                : new Choice(Optional.of(other), instead, accepted, kind, reason);
    }

    /** The same, and yes to more questions. */
    Choice accepting(Set<String> codes) {
        var all = new HashSet<>(accepted);
        all.addAll(codes);
        return new Choice(measurement, instead, all, kind, reason);
    }
}
