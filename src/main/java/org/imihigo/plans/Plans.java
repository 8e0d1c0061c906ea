package org.imihigo.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: what units plan for several years, written by themselves. */
@Service("plansOfSeveralYears")
@Transactional
public class Plans {
    private final AllPlans plans;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Plans(AllPlans plans, Calendar calendar, ApplicationEventPublisher events) {
        this.plans = plans;
        this.calendar = calendar;
        this.events = events;
    }

    /** The plan of a unit that covers a year; the one that begins latest. */
    @Transactional(readOnly = true)
    public Optional<Plan> of(UnitCode unit, FiscalYear year) {
        return plans.of(unit).stream().filter(plan -> plan.covers(year)).findFirst();
    }

    /** Of a place and all that lies in it. */
    @Transactional(readOnly = true)
    public List<Plan> within(UnitCode place) {
        return plans.within(place);
    }

    /** The lines in force, in their order. */
    @Transactional(readOnly = true)
    public List<PlanLine> lines(String plan) {
        return plans.lines(plan);
    }

    @Transactional(readOnly = true)
    Plan get(String code) {
        return plans.find(code).orElseThrow(() -> Refusal.notFound("plans.plan.unknown"));
    }

    /** Every version, the newest first. */
    @Transactional(readOnly = true)
    List<PlanLine> history(String plan, String code) {
        var history = plans.history(plan, code);
        if (history.isEmpty()) {
            throw Refusal.notFound("plans.line.unknown");
        }
        return history;
    }

    /**
     * Begins a plan without lines.
     *
     * @throws Refusal where the unit begins one in that year already
     */
    Plan make(
            FiscalYear first,
            FiscalYear last,
            String title,
            String source,
            boolean extract,
            Actor actor) {
        actor.mustReportFor(actor.unit());
        var plan =
                new Plan(
                        actor.unit(),
                        first,
                        last,
                        title,
                        source,
                        extract,
                        actor.post(),
                        Optional.of(actor.person()),
                        calendar.now());
        if (!plans.insert(plan)) {
            throw Refusal.conflict("plans.plan.twice", first);
        }
        events.publishEvent(new PlanMade(plan));
        return plan;
    }

    /**
     * Writes a line anew or in place of its version in force.
     *
     * @param version how many versions the actor knew of
     */
    void write(String plan, String code, Aim aim, int version, String reason, Actor actor) {
        put(plan, code, aim, version, false, reason, actor);
    }

    /** Takes a line out of the plan; its versions stay readable. */
    void remove(String plan, String code, int version, String reason, Actor actor) {
        var last = history(plan, code).getFirst();
        put(plan, code, last.aim(), version, true, reason, actor);
    }

    private void put(
            String code,
            String lineCode,
            Aim aim,
            int version,
            boolean removed,
            String reason,
            Actor actor) {
        var plan = get(code);
        actor.mustReportFor(plan.unit());
        aim.mustLieIn(plan);
        var line =
                new PlanLine(
                        UUID.randomUUID(),
                        code,
                        lineCode,
                        version + 1,
                        removed,
                        aim,
                        reason,
                        actor.post(),
                        Optional.of(actor.person()),
                        calendar.now());
        if (version != plans.history(code, lineCode).size() || !plans.insert(line)) {
            throw Refusal.conflict("plans.line.overtaken", lineCode);
        }
        events.publishEvent(new LineWritten(plan.unit(), line));
    }

    /** Writes the lines of a file that are new or say something else: all or none. */
    int take(String plan, List<Logframe.Row> rows, String reason, Actor actor) {
        int written = 0;
        for (var row : rows) {
            var before = plans.history(plan, row.code()).stream().findFirst();
            if (before.filter(one -> !one.removed() && one.aim().equals(row.aim())).isPresent()) {
                continue;
            }
            write(
                    plan,
                    row.code(),
                    row.aim(),
                    before.map(PlanLine::version).orElse(0),
                    reason,
                    actor);
            written++;
        }
        return written;
    }

    /** Takes in a plan as the demonstration brings it. */
    public void bring(Plan plan, List<PlanLine> lines) {
        plans.insert(plan);
        lines.forEach(plans::insert);
    }
}
