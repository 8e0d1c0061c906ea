package org.imihigo.gatherings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;

/**
 * What was resolved: permanent, with its number and its address.
 *
 * @param number {@code 4}, or {@code 4.2} for the second thing that the fourth names
 * @param owners who answers for it, each from a day on, the first first
 */
record Resolution(
        GatheringId gathering,
        String number,
        Said text,
        Optional<UUID> motion,
        String note,
        List<Owner> owners,
        Instant at) {
    static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}([.][0-9]{1,2})?");

    /** Who answers for it from a day on, and why it went to them. */
    record Owner(UnitCode unit, LocalDate since, String reason) {}

    boolean isPart() {
        return number.indexOf('.') > 0;
    }

    /** The number of the resolution of which it is a part, or its own. */
    String whole() {
        return isPart() ? number.substring(0, number.indexOf('.')) : number;
    }

    Optional<UnitCode> owner(LocalDate day) {
        return owners.stream()
                .filter(one -> !one.since().isAfter(day))
                .reduce((_, later) -> later)
                .map(Owner::unit);
    }

    /**
     * Responsibility goes over to another: never before the last change, and never to who has it.
     */
    void mustPass(UnitCode unit, LocalDate since) {
        if (owners.stream().anyMatch(one -> !one.since().isBefore(since))) {
            throw Refusal.invalid("gatherings.owner.backwards");
        }
        if (owner(since).filter(unit::equals).isPresent()) {
            throw Refusal.conflict("gatherings.owner.same");
        }
    }

    String path() {
        return gathering.resolution(number);
    }

    /** 2 before 10, and 4.2 before 4.10. */
    int order() {
        int dot = number.indexOf('.');
        return dot < 0
                ? Integer.parseInt(number) * 1_000
                : Integer.parseInt(number.substring(0, dot)) * 1_000
                        + Integer.parseInt(number.substring(dot + 1));
    }
}
