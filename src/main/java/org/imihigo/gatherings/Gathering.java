package org.imihigo.gatherings;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;

/**
 * A series, one time that it meets.
 *
 * @param unit who calls it together
 * @param quorum the share of its members that must be there
 * @param number the how manieth it is
 * @param cap how many resolutions it may adopt
 * @param answerDays within how many days a lead accepts a milestone
 * @param callCloses until when motions are taken; empty where nobody is asked for any
 * @param source of a gathering of the past: what was published
 * @param published how many it adopted as published, which may be more than are held here
 */
record Gathering(
        GatheringId id,
        Kind kind,
        Said name,
        UnitCode unit,
        Fraction quorum,
        OptionalInt number,
        LocalDate begins,
        LocalDate ends,
        String place,
        int cap,
        int answerDays,
        Optional<LocalDate> callCloses,
        String source,
        OptionalInt published) {
    static final int CAP = 6;
    static final int ANSWER_DAYS = 14;

    Gathering {
        if (ends.isBefore(begins)) {
            throw Refusal.invalid("gatherings.day.backwards");
        }
        if (callCloses.filter(begins::isBefore).isPresent()) {
            throw Refusal.invalid("gatherings.call.late");
        }
    }

    boolean isPublishedHistory() {
        return !source.isEmpty();
    }

    boolean isCalling(LocalDate today) {
        return callCloses.filter(day -> !today.isAfter(day)).isPresent();
    }

    /** Whoever speaks for the unit that calls it together. */
    boolean isOrganisedBy(Actor actor) {
        return !isPublishedHistory() && speaksFor(actor, unit);
    }

    void mustBeOrganisedBy(Actor actor) {
        if (!isOrganisedBy(actor)) {
            throw Refusal.notYours("web.refused.not-found");
        }
    }

    /** Whoever reports for a unit, or judges in its name. */
    static boolean speaksFor(Actor actor, UnitCode unit) {
        return actor.unit().equals(unit) && (actor.office().reports() || actor.office().judges());
    }

    String title(Words words) {
        return words.text("gatherings.gathering.title", name.in(words), id.edition());
    }
}
