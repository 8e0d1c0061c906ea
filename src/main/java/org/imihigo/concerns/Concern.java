package org.imihigo.concerns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.imihigo.kernel.Signs;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * What somebody came to an office with; never changed.
 *
 * @param code whoever came follows it with, eight signs; the only key that the public has
 * @param unit whose office it was
 * @param day when they came
 * @param words what it is about, without names; read only where it lay
 */
public record Concern(
        UUID id,
        String code,
        UnitCode unit,
        LocalDate day,
        Topic topic,
        String words,
        PostId by,
        UUID person,
        Instant at) {
    private static final int SIGNS = 8;

    /**
     * @param attempt one more each time that the code is taken already
     */
    static String code(UUID id, int attempt) {
        return Signs.of(id, attempt, SIGNS);
    }

    Concern coded(String other) {
        return new Concern(id, other, unit, day, topic, words, by, person, at);
    }

    /** Whether the other form said the same, whenever it came. */
    boolean says(Concern other) {
        return unit.equals(other.unit)
                && day.equals(other.day)
                && topic == other.topic
                && words.equals(other.words);
    }

    String path() {
        return "/concerns/" + code;
    }
}
