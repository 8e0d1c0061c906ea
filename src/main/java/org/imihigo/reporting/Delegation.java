package org.imihigo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * An officer on leave lets a named person report for the unit, from one day to another. It ends by
 * itself, and where the person leaves the post in which they were named.
 *
 * @param ended when it was ended before its last day
 */
public record Delegation(
        UUID id,
        UnitCode unit,
        PostId by,
        UUID person,
        PostId to,
        UUID toPerson,
        LocalDate first,
        LocalDate last,
        String reason,
        Instant at,
        Optional<Instant> ended) {
    public Delegation {
        if (last.isBefore(first)) {
            throw Refusal.invalid("reporting.delegation.backwards");
        }
        if (person.equals(toPerson)) {
            throw Refusal.invalid("reporting.delegation.self");
        }
        if (reason.isBlank()) {
            throw Refusal.invalid("reporting.delegation.reason");
        }
    }

    boolean holds(LocalDate day) {
        return ended.isEmpty() && !day.isBefore(first) && !day.isAfter(last);
    }

    boolean isOver(LocalDate day) {
        return ended.isPresent() || day.isAfter(last);
    }
}
