package org.imihigo.cascade;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.imihigo.calendar.Calendar;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a desk: shares to answer, answers to settle, and pledges that nobody below shares yet. */
@Component("cascadeTasks")
class CascadeTasks implements Waiting {
    private final Shares shares;
    private final Unshared unshared;
    private final Calendar calendar;
    private final Telling telling;
    private final ZoneId zone;

    CascadeTasks(
            Shares shares, Unshared unshared, Calendar calendar, Telling telling, ZoneId zone) {
        this.shares = shares;
        this.unshared = unshared;
        this.calendar = calendar;
        this.telling = telling;
        this.zone = zone;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        var tasks = new ArrayList<Task>();
        if (actor.reportsFor(actor.unit())) {
            shares.toAnswer(actor.unit()).forEach(share -> tasks.add(answer(share, words)));
            shares.toSettle(actor.unit()).forEach(share -> tasks.add(settle(share, words)));
            int count = unshared.of(actor.unit(), calendar.year());
            if (count > 0) {
                tasks.add(share(actor, count, words));
            }
        }
        return tasks;
    }

    private Task answer(Share share, Words words) {
        return new Task(
                Task.Kind.WAITS,
                words.text("cascade.desk.answer", telling.name(share.series(), words)),
                words.text(
                        "cascade.desk.offered",
                        telling.unit(share.above(), words),
                        Telling.shown(share.offered(), telling.indicator(share.series()), words)),
                Telling.path(share.pledge(), share.unit()),
                share.turns().getLast().at());
    }

    private Task settle(Share share, Words words) {
        return new Task(
                Task.Kind.WAITS,
                words.text(
                        "cascade.desk.settle",
                        telling.unit(share.unit(), words),
                        telling.name(share.series(), words)),
                words.text(
                        "cascade.desk.said",
                        words.text("cascade.state." + share.turns().getLast().kind().word()),
                        share.turns().getLast().reason()),
                Telling.path(share.pledge()),
                share.turns().getLast().at());
    }

    private Task share(Actor actor, int count, Words words) {
        return new Task(
                Task.Kind.COMES,
                words.count("cascade.desk.unshared", count),
                CheckPages.path(actor.unit(), calendar.year()),
                calendar.year().firstDay().atStartOfDay(zone).toInstant());
    }
}
