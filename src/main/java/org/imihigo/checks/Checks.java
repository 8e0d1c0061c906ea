package org.imihigo.checks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.baselines.Need;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the room: what is to be said about a plan, and why it stays as it is all the same.
 */
@Service
@Transactional
public class Checks {
    private final PlansInForce inForce;
    private final Surroundings surroundings;
    private final AllAnswers answers;
    private final Limits limits;
    private final ObjectProvider<Drafted> drafts;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Checks(
            PlansInForce inForce,
            Surroundings surroundings,
            AllAnswers answers,
            Limits limits,
            ObjectProvider<Drafted> drafts,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.inForce = inForce;
        this.surroundings = surroundings;
        this.answers = answers;
        this.limits = limits;
        this.drafts = drafts;
        this.calendar = calendar;
        this.events = events;
    }

    /** Whether contracts of the year are held to the rules before they are signed. */
    public boolean binds(FiscalYear year) {
        return year.compareTo(limits.book().since()) >= 0;
    }

    /** What is to be said about a plan, with the reasons that were given. */
    @Transactional(readOnly = true)
    public Review review(Promises plan) {
        var standing = standing(plan, inForce.register(plan.unit()));
        return reviews(List.of(standing)).getFirst();
    }

    /** A line that says nothing of its baseline rests on the register. */
    private static Promises standing(Promises plan, Map<Need, Stand> register) {
        return new Promises(
                plan.unit(),
                plan.year(),
                plan.lines().stream().map(line -> standing(plan.unit(), line, register)).toList());
    }

    private static Planned standing(UnitCode unit, Planned line, Map<Need, Stand> register) {
        return line.baseline() instanceof Stand.Unknown
                ? line.tie()
                        .series()
                        .flatMap(one -> Optional.ofNullable(register.get(new Need(unit, one))))
                        .map(line::standingAt)
                        .orElse(line)
                : line;
    }

    /** The draft of a unit's year; nothing where there is none. */
    @Transactional(readOnly = true)
    public Optional<Review> draft(UnitCode unit, FiscalYear year) {
        return drafts.stream()
                .flatMap(room -> room.plan(unit, year).stream())
                .findFirst()
                .map(this::review);
    }

    /** What a unit has promised; nothing where it has not. */
    @Transactional(readOnly = true)
    public Optional<Review> signed(UnitCode unit, FiscalYear year) {
        return signed(year, List.of(unit)).stream().findFirst();
    }

    /** What units of one kind have promised, all at once. */
    @Transactional(readOnly = true)
    public List<Review> signed(FiscalYear year, Collection<UnitCode> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        return reviews(inForce.of(year, units, inForce.register(Surroundings.together(units))));
    }

    private List<Review> reviews(List<Promises> plans) {
        if (plans.isEmpty()) {
            return List.of();
        }
        var year = plans.getFirst().year();
        var places = plans.stream().map(Promises::unit).toList();
        var given = answers.inForce(Surroundings.together(places), year);
        var found = surroundings.of(plans);
        var checking = new Checking(limits.book());
        // Units of one kind have one limit.
        int cap = limits.cap(places.getFirst(), year);
        return plans.stream()
                .map(
                        plan -> {
                            var around = found.apply(plan);
                            var findings =
                                    checking.findings(
                                            plan,
                                            line -> around.getOrDefault(line.key(), Around.NOTHING),
                                            cap);
                            return new Review(
                                    plan,
                                    around,
                                    findings.stream()
                                            .map(one -> answered(plan, one, given))
                                            .toList());
                        })
                .toList();
    }

    private static Finding answered(
            Promises plan, Finding finding, Map<AllAnswers.Subject, Answer> given) {
        return finding.answered(
                Optional.ofNullable(given.get(AllAnswers.Subject.of(plan, finding))));
    }

    /**
     * Refuses where anything in the draft of a unit's year keeps it from being signed.
     *
     * @throws Refusal with how many there are
     */
    @Transactional(readOnly = true)
    public void mustHold(UnitCode unit, FiscalYear year) {
        int open =
                draft(unit, year).filter(_ -> binds(year)).map(one -> one.open().size()).orElse(0);
        if (open > 0) {
            throw Refusal.invalid("checks.finding.open", open);
        }
    }

    /**
     * Writes down why the plan stays as it is.
     *
     * @param facts that the finding rested on when the actor read it
     */
    public void justify(
            UnitCode unit,
            FiscalYear year,
            Rule rule,
            Optional<String> key,
            String facts,
            String reason,
            Actor actor) {
        actor.mustReportFor(unit);
        var said = Limits.said(reason);
        var review =
                draft(unit, year)
                        .or(() -> signed(unit, year))
                        .orElseThrow(() -> Refusal.notFound("checks.plan.unknown"));
        var finding =
                review.find(rule, key)
                        .filter(one -> one.facts().equals(facts))
                        .orElseThrow(() -> Refusal.conflict("checks.finding.changed"));
        if (finding.severity() != Severity.JUSTIFY) {
            throw Refusal.invalid("checks.finding.no-reason");
        }
        var answer =
                new Answer(
                        new AnswerId(UUID.randomUUID()),
                        said,
                        actor.post(),
                        actor.person(),
                        calendar.now());
        answers.insert(AllAnswers.Subject.of(review.plan(), finding), answer);
        events.publishEvent(new FindingAnswered(unit, year, rule, answer.id(), false));
    }

    /** The reason holds no more. */
    public void takeBack(AnswerId id, Actor actor) {
        var given = answers.find(id).orElseThrow(() -> Refusal.notFound("checks.answer.unknown"));
        var subject = given.subject();
        actor.mustReportFor(subject.unit());
        answers.withdraw(id, actor, calendar.now());
        events.publishEvent(
                new FindingAnswered(subject.unit(), subject.year(), subject.rule(), id, true));
    }
}
