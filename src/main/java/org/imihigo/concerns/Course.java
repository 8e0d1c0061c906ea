package org.imihigo.concerns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.concerns.Step.Deed;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;

/** A concern with all that was done about it, the earliest first. */
record Course(Concern concern, List<Step> steps) {
    Course {
        steps = List.copyOf(steps);
    }

    Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /** Where it lies. */
    UnitCode level() {
        return last().map(Step::level).orElse(concern.unit());
    }

    Optional<Step> answer() {
        return last().filter(step -> step.deed() == Deed.ANSWERED);
    }

    /** From the day when somebody came to the answer, or until today. */
    long days(LocalDate today) {
        return ChronoUnit.DAYS.between(concern.day(), answer().map(Step::day).orElse(today));
    }

    /** Read where it was told and wherever it was sent, and nowhere else. */
    boolean isReadableBy(Actor actor) {
        return actor.reportsFor(concern.unit())
                || steps.stream().anyMatch(step -> actor.reportsFor(step.level()));
    }

    /** Whether it is this actor's turn. */
    boolean liesWith(Actor actor) {
        return answer().isEmpty() && actor.reportsFor(level());
    }

    /** Whoever heard it, or answered, takes it up again: the answer did not hold. */
    boolean isReopenedBy(Actor actor) {
        return answer().isPresent()
                && (actor.reportsFor(concern.unit()) || actor.reportsFor(level()));
    }

    Step referred(UUID id, UnitCode to, String note, Actor actor, LocalDate day, Instant at) {
        mustLieWith(actor);
        if (to.equals(level())) {
            throw Refusal.invalid("concerns.refer.here");
        }
        return step(id, Deed.REFERRED, to, Optional.empty(), note, actor, day, at);
    }

    Step answered(UUID id, Outcome outcome, String note, Actor actor, LocalDate day, Instant at) {
        mustLieWith(actor);
        if (day.isBefore(concern.day())) {
            throw Refusal.invalid("concerns.answer.before", concern.day());
        }
        return step(id, Deed.ANSWERED, level(), Optional.of(outcome), note, actor, day, at);
    }

    Step reopened(UUID id, String note, Actor actor, LocalDate day, Instant at) {
        if (!isReopenedBy(actor)) {
            throw Refusal.conflict("concerns.meanwhile");
        }
        return step(id, Deed.REOPENED, level(), Optional.empty(), note, actor, day, at);
    }

    private void mustLieWith(Actor actor) {
        if (!liesWith(actor)) {
            throw Refusal.conflict("concerns.meanwhile");
        }
    }

    private Step step(
            UUID id,
            Deed deed,
            UnitCode level,
            Optional<Outcome> outcome,
            String note,
            Actor actor,
            LocalDate day,
            Instant at) {
        if (note.isBlank()) {
            throw Refusal.invalid("concerns.note.empty");
        }
        return new Step(
                id,
                concern.id(),
                steps.size() + 1,
                deed,
                level,
                outcome,
                note,
                day,
                actor.post(),
                actor.person(),
                at);
    }
}
