package org.imihigo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Window;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;

/**
 * What an owner asks of the level above, with a reason; a second person answers.
 *
 * @param until the last day that is asked for, of more days
 * @param reading which figure is to be changed or taken out
 */
public record Request(
        UUID id,
        UnitCode unit,
        FiscalPeriod period,
        Kind kind,
        Optional<LocalDate> until,
        Optional<ReadingId> reading,
        String reason,
        Turn asked,
        Optional<Reply> answered) {
    /** What is asked for. */
    public enum Kind {
        /** More days, while the window is open. */
        EXTENSION,
        /** Days after the window has closed. */
        REOPENING,
        /** To correct a figure that lies with the level above, or that it confirmed. */
        CHANGE,
        /** To take out a figure that should never have been there. */
        DELETION
    }

    /** Who did it when. */
    public record Turn(PostId by, UUID person, Instant at) {
        static Turn of(Actor actor, Instant at) {
            return new Turn(actor.post(), actor.person(), at);
        }
    }

    /** What the second person said. */
    public record Reply(boolean granted, Optional<String> reason, Turn turn) {}

    public Request {
        if (reason.isBlank()) {
            throw Refusal.invalid("reporting.request.reason");
        }
    }

    public boolean isOpen() {
        return answered.isEmpty();
    }

    boolean isGranted() {
        return answered.filter(Reply::granted).isPresent();
    }

    /** The level directly above answers, and never the person who asked, from whatever post. */
    void mustBeAnswerableBy(Actor actor) {
        actor.mustJudge(unit);
        if (asked.person().equals(actor.person())) {
            throw Refusal.notYours("reporting.request.own");
        }
        if (!isOpen()) {
            throw Refusal.conflict("reporting.request.answered");
        }
    }

    /**
     * @throws Refusal where it is refused without a reason
     */
    Request answered(boolean granted, Optional<String> why, Actor actor, Instant at) {
        if (!granted && why.isEmpty()) {
            throw Refusal.invalid("reporting.request.why");
        }
        return new Request(
                id,
                unit,
                period,
                kind,
                until,
                reading,
                reason,
                asked,
                Optional.of(new Reply(granted, why, Turn.of(actor, at))));
    }

    /** What a granted request makes of a window: an extension moves the due day too. */
    Window applied(Window window) {
        var day = until.orElseThrow();
        return new Window(
                window.opens(),
                kind == Kind.EXTENSION ? later(window.due(), day) : window.due(),
                later(window.closes(), day));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
