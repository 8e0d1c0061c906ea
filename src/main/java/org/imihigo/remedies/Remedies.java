package org.imihigo.remedies;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: what is done about a pledge that lags, and what stands in its way. */
@Service
@Transactional
public class Remedies {
    private static final int LONGEST = 500;

    private final AllCatchUps plans;
    private final AllBlockers blockers;
    private final Ladder ladder;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Remedies(
            AllCatchUps plans,
            AllBlockers blockers,
            Ladder ladder,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.blockers = blockers;
        this.ladder = ladder;
        this.calendar = calendar;
        this.events = events;
    }

    /** The catch-up plans of these pledges, the next one due first. */
    @Transactional(readOnly = true)
    public List<CatchUp> plans(Collection<PledgeId> pledges) {
        return plans.of(pledges);
    }

    /** What stands or stood in the way of these pledges, the oldest first. */
    @Transactional(readOnly = true)
    public List<Blocker> blockers(Collection<PledgeId> pledges) {
        return blockers.of(pledges);
    }

    /** Whoever reports for the unit, and the level above, say what is done. */
    public boolean mayWrite(UnitCode unit, Actor actor) {
        return actor.reportsFor(unit) || actor.judges(unit);
    }

    /**
     * @param plan with an id of its own: sent twice, it is one
     */
    void plan(CatchUp plan, Pledge pledge, Actor actor) {
        mustWrite(pledge.unit(), actor);
        mustSay(plan.why());
        mustSay(plan.step());
        ladder.mustAnswerFor(plan.owner(), pledge.unit());
        if (plan.due().isBefore(calendar.today()) || plan.due().isAfter(pledge.year().lastDay())) {
            throw Refusal.invalid("remedies.plan.day", pledge.year());
        }
        if (plans.insert(plan, Deed.of(actor, calendar.now()))) {
            events.publishEvent(new CatchUpPlanned(pledge.unit(), plan.id()));
        }
    }

    /** The step is done: said by its owner, or by whoever may plan. */
    void finish(UUID id, LocalDate day, Actor actor) {
        var plan = plans.find(id).orElseThrow(Remedies::unknown);
        if (!plan.owner().equals(actor.post())) {
            mustWrite(plan.unit(), actor);
        }
        if (day.isAfter(calendar.today())) {
            throw Refusal.invalid("remedies.plan.future", day);
        }
        if (plans.finish(id, day, Deed.of(actor, calendar.now()))) {
            events.publishEvent(new CatchUpFinished(plan.unit(), id));
        }
    }

    void raise(UUID id, Pledge pledge, String what, PostId owner, Actor actor) {
        mustWrite(pledge.unit(), actor);
        mustSay(what);
        ladder.mustAnswerFor(owner, pledge.unit());
        var now = calendar.now();
        var blocker =
                new Blocker(
                        id,
                        pledge.id(),
                        pledge.unit(),
                        what.strip(),
                        owner,
                        now,
                        0,
                        Optional.empty());
        if (blockers.insert(blocker, Deed.of(actor, now))) {
            events.publishEvent(new BlockerRaised(pledge.unit(), id));
            ladder.tell(blocker, now);
        }
    }

    /** It is cleared: said by the post that holds it, or by whoever may raise it. */
    void solve(UUID id, String note, Actor actor) {
        var blocker = blockers.find(id).orElseThrow(Remedies::unknown);
        if (!blocker.holder().equals(actor.post())) {
            mustWrite(blocker.unit(), actor);
        }
        mustSay(note);
        if (blockers.solve(id, note.strip(), Deed.of(actor, calendar.now()))) {
            events.publishEvent(new BlockerSolved(blocker.unit(), id));
        }
    }

    /** Every open blocker whose post had its time goes to the next one above. */
    void climb() {
        var now = calendar.now();
        for (var blocker : blockers.open()) {
            if (blocker.mustClimb(now, calendar.daysToAnswer())) {
                ladder.above(blocker.holder())
                        .filter(next -> blockers.climb(blocker, next.id(), now))
                        .ifPresent(
                                next -> {
                                    events.publishEvent(
                                            new BlockerClimbed(blocker.unit(), blocker.id()));
                                    ladder.tell(blockers.find(blocker.id()).orElseThrow(), now);
                                });
            }
        }
    }

    void mustWrite(UnitCode unit, Actor actor) {
        actor.mustSee(unit);
        if (!mayWrite(unit, actor)) {
            throw Refusal.notYours("remedies.not-yours");
        }
    }

    private static void mustSay(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw Refusal.invalid("remedies.words", LONGEST);
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("remedies.unknown");
    }
}
