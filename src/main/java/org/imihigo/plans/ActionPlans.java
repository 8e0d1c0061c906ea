package org.imihigo.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the years of a plan: what is done, who pays, to whom it was shown. */
@Service
@Transactional
public class ActionPlans {
    private final AllActivities activities;
    private final Plans plans;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    ActionPlans(
            AllActivities activities,
            Plans plans,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.activities = activities;
        this.plans = plans;
        this.calendar = calendar;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public ActionPlan of(Plan plan, FiscalYear year) {
        return new ActionPlan(
                plans.lines(plan.code()),
                activities.of(plan.code(), year),
                activities.presentations(plan.code(), year));
    }

    /**
     * Plans an activity, or changes it.
     *
     * @param activity a new name, or that of the activity to change
     * @param version how many versions the actor knew of
     */
    void plan(
            UUID activity,
            int version,
            boolean removed,
            Reference line,
            FiscalYear year,
            String name,
            long cost,
            Map<Fund, Long> funds,
            Actor actor) {
        var plan = mustCover(line.plan(), year, actor);
        plans.history(line.plan(), line.line());
        var planned =
                new Activity(
                        UUID.randomUUID(),
                        activity,
                        version + 1,
                        removed,
                        line,
                        year,
                        name,
                        cost,
                        funds,
                        actor.post(),
                        Optional.of(actor.person()),
                        calendar.now());
        var before = activities.history(activity);
        boolean same =
                before.stream()
                        .allMatch(
                                one ->
                                        one.line().plan().equals(line.plan())
                                                && one.year().equals(year));
        if (!same || before.size() != version || !activities.insert(planned)) {
            throw Refusal.conflict("plans.activity.overtaken");
        }
        events.publishEvent(new ActivityPlanned(plan.unit(), planned));
    }

    private Plan mustCover(String code, FiscalYear year, Actor actor) {
        var plan = plans.get(code);
        actor.mustReportFor(plan.unit());
        if (!plan.covers(year)) {
            throw Refusal.notFound("plans.plan.other-year", year);
        }
        return plan;
    }

    /** Keeps that the year was shown to somebody, and what they promised. Sent twice, it is one. */
    void present(Presentation shown, Actor actor) {
        var plan = mustCover(shown.plan(), shown.year(), actor);
        if (shown.day().isAfter(calendar.today())) {
            throw Refusal.invalid("plans.presentation.future");
        }
        of(plan, shown.year()).mustHave(shown.commitments());
        if (activities.insert(shown)) {
            events.publishEvent(new ActionPlanPresented(plan.unit(), shown));
        }
    }

    /** Takes in a year as the demonstration brings it. */
    public void bring(List<Activity> some, List<Presentation> shown) {
        some.forEach(activities::insert);
        shown.forEach(activities::insert);
    }
}
