package org.imihigo.remedies;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On the desk of the post that answers: steps to be done, and blockers to be cleared. */
@Component
class RemedyTasks implements Waiting {
    private final AllCatchUps plans;
    private final AllBlockers blockers;
    private final Territory territory;
    private final Calendar calendar;
    private final ZoneId zone;

    RemedyTasks(
            AllCatchUps plans,
            AllBlockers blockers,
            Territory territory,
            Calendar calendar,
            ZoneId zone) {
        this.plans = plans;
        this.blockers = blockers;
        this.territory = territory;
        this.calendar = calendar;
        this.zone = zone;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        var steps =
                plans.of(actor.post()).stream()
                        .filter(plan -> plan.done().isEmpty())
                        .map(plan -> step(plan, words));
        var held =
                blockers.open().stream()
                        .filter(blocker -> blocker.holder().equals(actor.post()))
                        .map(blocker -> blocked(blocker, words));
        return Stream.concat(steps, held).toList();
    }

    private Task step(CatchUp plan, Words words) {
        return new Task(
                plan.isLate(calendar.today()) ? Task.Kind.LATE : Task.Kind.COMES,
                plan.step(),
                words.text("remedies.desk.step", territory.fullName(plan.unit(), words)),
                RemedyPages.path(plan.pledge()),
                plan.due().atStartOfDay(zone).toInstant());
    }

    private Task blocked(Blocker blocker, Words words) {
        return new Task(
                Task.Kind.WAITS,
                blocker.what(),
                words.text(
                        "remedies.desk.blocker",
                        territory.fullName(blocker.unit(), words),
                        words.day(blocker.climbsAt(calendar.daysToAnswer()))),
                RemedyPages.path(blocker.pledge()),
                blocker.since());
    }
}
