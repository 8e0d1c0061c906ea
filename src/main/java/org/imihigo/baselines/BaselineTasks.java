package org.imihigo.baselines;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.imihigo.calendar.Calendar;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.indicators.Indicators;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a desk: baselines to establish, and those of the units below to verify. */
@Component
class BaselineTasks implements Waiting {
    private final Baselines baselines;
    private final Indicators indicators;
    private final Territory territory;
    private final Calendar calendar;
    private final ZoneId zone;

    BaselineTasks(
            Baselines baselines,
            Indicators indicators,
            Territory territory,
            Calendar calendar,
            ZoneId zone) {
        this.baselines = baselines;
        this.indicators = indicators;
        this.territory = territory;
        this.calendar = calendar;
        this.zone = zone;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        var tasks = new ArrayList<Task>();
        baselines.toEstablish(actor.post()).forEach(one -> tasks.add(establish(one, words)));
        if (actor.office().judges()) {
            tasks.addAll(verify(actor, words));
        }
        return tasks;
    }

    private Task establish(Baseline baseline, Words words) {
        var due = ((Stated.ToEstablish) baseline.stated()).due();
        boolean late = calendar.today().isAfter(due);
        return new Task(
                late ? Task.Kind.LATE : Task.Kind.WAITS,
                words.text("baselines.desk.establish", name(baseline, words)),
                words.text("baselines.desk.due", due),
                Paths.of(baseline.unit(), baseline.series()),
                late ? morning(due) : baseline.at());
    }

    private String name(Baseline baseline, Words words) {
        return RegisterPages.name(indicators.series(baseline.series()), words);
    }

    /** One line for each unit directly below, however many wait there. */
    private List<Task> verify(Actor actor, Words words) {
        var tasks = new ArrayList<Task>();
        baselines.unverified(actor.scope()).stream()
                .filter(one -> actor.judges(one.unit()))
                .collect(groupingBy(Baseline::unit, TreeMap::new, toList()))
                .forEach(
                        (unit, waiting) ->
                                tasks.add(
                                        new Task(
                                                Task.Kind.WAITS,
                                                words.text(
                                                        "baselines.desk.verify",
                                                        territory.fullName(unit, words)),
                                                words.count(
                                                        "baselines.desk.waiting", waiting.size()),
                                                Paths.of(unit),
                                                waiting.getFirst().at())));
        return tasks;
    }

    private Instant morning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
