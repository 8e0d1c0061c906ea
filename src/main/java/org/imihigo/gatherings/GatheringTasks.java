package org.imihigo.gatherings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a desk: milestones to accept, and those that are late, also with who follows them up. */
@Component
class GatheringTasks implements Waiting {
    private final AllMilestones milestones;
    private final AllGatherings gatherings;
    private final Calendar calendar;
    private final ZoneId zone;

    GatheringTasks(
            AllMilestones milestones, AllGatherings gatherings, Calendar calendar, ZoneId zone) {
        this.milestones = milestones;
        this.gatherings = gatherings;
        this.calendar = calendar;
        this.zone = zone;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        if (!Gathering.speaksFor(actor, actor.unit())) {
            return List.of();
        }
        var known = new HashMap<GatheringId, Gathering>();
        gatherings.all().forEach(one -> known.put(one.id(), one));
        var tasks = new ArrayList<Task>();
        for (var one : milestones.all()) {
            var gathering = known.get(one.gathering());
            if (gathering != null && one.closing().isEmpty()) {
                boolean leads = one.lead().equals(actor.unit());
                boolean follows = gathering.isOrganisedBy(actor);
                if (one.answer().isEmpty() && (leads || follows)) {
                    answer(one, gathering, leads, words).ifPresent(tasks::add);
                }
                if (one.isLate(calendar.today()) && (leads || follows)) {
                    tasks.add(task(Task.Kind.LATE, "late", one, morning(one.due()), words));
                }
            }
        }
        return tasks;
    }

    /** The lead is asked at once; who follows it up hears of it when the days are over. */
    private Optional<Task> answer(Milestone one, Gathering gathering, boolean leads, Words words) {
        var by = one.answerBy(gathering.answerDays(), zone);
        if (calendar.today().isAfter(by)) {
            return Optional.of(task(Task.Kind.LATE, "unanswered", one, morning(by), words));
        }
        return Optional.of(task(Task.Kind.WAITS, "accept", one, one.at(), words))
                .filter(_ -> leads);
    }

    private static Task task(
            Task.Kind kind, String word, Milestone one, Instant when, Words words) {
        return new Task(
                kind,
                words.text("gatherings.desk." + word, one.text().in(words)),
                words.text("gatherings.milestone.title", one.resolution(), one.place()),
                one.path(),
                when);
    }

    private Instant morning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
