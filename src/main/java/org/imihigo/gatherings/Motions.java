package org.imihigo.gatherings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.gatherings.Motion.Criterion;
import org.imihigo.gatherings.Motion.Fate;
import org.imihigo.gatherings.Motion.State;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to motions: from many that came to the few that are adopted. */
@Service
@Transactional
public class Motions {
    private final AllMotions motions;
    private final AllGatherings gatherings;
    private final AllResolutions resolutions;
    private final Calendar calendar;
    private final ApplicationEventPublisher happenings;

    Motions(
            AllMotions motions,
            AllGatherings gatherings,
            AllResolutions resolutions,
            Calendar calendar,
            ApplicationEventPublisher happenings) {
        this.motions = motions;
        this.gatherings = gatherings;
        this.resolutions = resolutions;
        this.calendar = calendar;
        this.happenings = happenings;
    }

    @Transactional(readOnly = true)
    Motion get(UUID id) {
        return motions.find(id).orElseThrow(() -> Refusal.notFound("gatherings.motion.unknown"));
    }

    private Gathering gathering(GatheringId id) {
        return gatherings
                .find(id)
                .orElseThrow(() -> Refusal.notFound("gatherings.gathering.unknown"));
    }

    private Gathering organised(GatheringId id, Actor actor) {
        var gathering = gathering(id);
        gathering.mustBeOrganisedBy(actor);
        return gathering;
    }

    private void tell(Motion motion, String what) {
        happenings.publishEvent(new GatheringChanged(motion.unit(), motion.path(), what));
    }

    /** A unit moves something, as long as the call is open; sent twice, it is one. */
    void move(UUID id, GatheringId to, Said title, Motion.Case reasons, Actor actor) {
        if (!Gathering.speaksFor(actor, actor.unit())) {
            throw Refusal.notYours("web.refused.not-found");
        }
        if (!gathering(to).isCalling(calendar.today())) {
            throw Refusal.closed("gatherings.call.closed");
        }
        gatherings.lock(to);
        var motion =
                new Motion(
                        id,
                        to,
                        motions.next(to),
                        actor.unit(),
                        title,
                        reasons,
                        List.of(actor.unit()),
                        List.of(),
                        Map.of(),
                        calendar.now());
        if (motions.insert(motion, actor)) {
            motions.sponsor(id, actor.unit());
            tell(motion, "moved");
        }
    }

    /**
     * What a first look found. A duplicate is merged: who stood behind it stands behind the other.
     *
     * @param other of which it is a duplicate
     */
    void screen(UUID id, State found, Optional<UUID> other, String reason, Actor actor) {
        var motion = get(id);
        organised(motion.gathering(), actor);
        gatherings.lock(motion.gathering());
        motion.mustBeScreenable();
        if (!found.isScreened()) {
            throw Refusal.invalid("gatherings.motion.no-finding");
        }
        if (found != State.READY && reason.isBlank()) {
            throw Refusal.invalid("gatherings.motion.no-reason");
        }
        if (found == State.DUPLICATE) {
            merge(motion, other.map(this::get));
        }
        step(motion, new Fate(found, kept(found, other), reason, calendar.now()), actor);
    }

    private static Optional<UUID> kept(State found, Optional<UUID> other) {
        return other.filter(_ -> found == State.DUPLICATE);
    }

    private void merge(Motion motion, Optional<Motion> into) {
        var target =
                into.filter(one -> one.gathering().equals(motion.gathering()))
                        .filter(one -> !one.id().equals(motion.id()))
                        .filter(one -> one.state() != State.DUPLICATE)
                        .orElseThrow(() -> Refusal.invalid("gatherings.motion.no-other"));
        motion.sponsors().forEach(unit -> motions.sponsor(target.id(), unit));
    }

    private void step(Motion motion, Fate fate, Actor actor) {
        if (!motions.insert(motion, fate, actor)) {
            throw Refusal.conflict("gatherings.motion.overtaken");
        }
        tell(motion, fate.state().word());
    }

    /** What motions are judged by is declared before anybody judges. */
    void declare(GatheringId id, Criterion criterion, Actor actor) {
        organised(id, actor);
        if (motions.of(id).stream().anyMatch(one -> !one.marks().isEmpty())) {
            throw Refusal.conflict("gatherings.criterion.late");
        }
        if (criterion.weight() < 1 || criterion.weight() > 100) {
            throw Refusal.invalid("gatherings.criterion.weight");
        }
        motions.insert(id, motions.criteria(id).size() + 1, criterion);
    }

    /** A post of the organisers or of the steering committee marks by each criterion, 0 to 5. */
    void mark(UUID id, Map<String, Integer> marks, Actor actor) {
        var motion = get(id);
        if (!marks(motion, actor)) {
            throw Refusal.notYours("web.refused.not-found");
        }
        if (motion.state() != State.READY) {
            throw Refusal.conflict("gatherings.motion.not-ready");
        }
        for (var criterion : motions.criteria(motion.gathering())) {
            int given = marks.getOrDefault(criterion.word(), -1);
            if (given < 0 || given > Motion.MOST_MARKS) {
                throw Refusal.invalid("gatherings.motion.marks", Motion.MOST_MARKS);
            }
            motions.mark(id, criterion.word(), actor.post(), given, calendar.now());
        }
        tell(motion, "marked");
    }

    @Transactional(readOnly = true)
    boolean marks(Motion motion, Actor actor) {
        boolean steers =
                gatherings.parts(motion.gathering()).stream()
                        .filter(part -> part.role() == Part.Role.STEERING)
                        .anyMatch(part -> Gathering.speaksFor(actor, part.unit()));
        return steers || gathering(motion.gathering()).isOrganisedBy(actor);
    }

    /**
     * Adopts a motion. Beyond the cap another goes out for it, on the record.
     *
     * @throws Refusal where it is full and nothing goes out
     */
    void adopt(UUID id, Optional<UUID> instead, String reason, Actor actor) {
        var gathering = organised(get(id).gathering(), actor);
        gatherings.lock(gathering.id());
        var motion = get(id);
        var out = instead.map(this::get).filter(one -> one.gathering().equals(gathering.id()));
        new Funnel(motions.of(gathering.id()), gathering.cap()).mustHavePlace(motion, out, reason);
        out.ifPresent(
                one -> {
                    mustNotBeResolved(one);
                    step(
                            one,
                            new Fate(State.TAKEN_OUT, Optional.of(id), reason, calendar.now()),
                            actor);
                });
        step(motion, new Fate(State.ADOPTED, instead, reason, calendar.now()), actor);
    }

    private void mustNotBeResolved(Motion motion) {
        if (resolutions.of(motion.gathering()).stream()
                .anyMatch(one -> one.motion().filter(motion.id()::equals).isPresent())) {
            throw Refusal.conflict("gatherings.motion.resolved");
        }
    }
}
