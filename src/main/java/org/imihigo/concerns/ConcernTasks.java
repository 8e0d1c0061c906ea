package org.imihigo.concerns;

import java.time.ZoneId;
import java.util.List;
import org.imihigo.calendar.Calendar;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a desk: the concerns that lie with it, those that wait too long before the others. */
@Component
class ConcernTasks implements Waiting {
    /** More than these are read on their page: a desk is no list. */
    private static final int SHOWN = 20;

    private final Concerns concerns;
    private final Territory territory;
    private final Calendar calendar;
    private final ZoneId zone;

    ConcernTasks(Concerns concerns, Territory territory, Calendar calendar, ZoneId zone) {
        this.concerns = concerns;
        this.territory = territory;
        this.calendar = calendar;
        this.zone = zone;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        if (!actor.reportsFor(actor.unit())) {
            return List.of();
        }
        return concerns.waitingFor(actor.unit()).stream()
                .limit(SHOWN)
                .map(one -> task(one, words))
                .toList();
    }

    private Task task(Course course, Words words) {
        var concern = course.concern();
        var due = concern.day().plusDays(calendar.daysToAnswer());
        boolean late = due.isBefore(calendar.today());
        return new Task(
                late ? Task.Kind.LATE : Task.Kind.WAITS,
                words.text(
                        "concerns.desk.answer", concern.code(), words.text(concern.topic().key())),
                words.text("concerns.desk.due", territory.fullName(concern.unit(), words), due),
                concern.path(),
                (late ? due : concern.day()).atStartOfDay(zone).toInstant());
    }
}
