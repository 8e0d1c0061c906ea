package org.imihigo.assurance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contracts;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a planner's desk: a version that came back, or that only the council must still approve. */
@Component
class PassageTasks implements Waiting {
    private final AllReviews reviews;
    private final AllSessions sessions;
    private final Bodies bodies;
    private final Contracts contracts;
    private final Calendar calendar;

    PassageTasks(
            AllReviews reviews,
            AllSessions sessions,
            Bodies bodies,
            Contracts contracts,
            Calendar calendar) {
        this.reviews = reviews;
        this.sessions = sessions;
        this.bodies = bodies;
        this.contracts = contracts;
        this.calendar = calendar;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        var unit = actor.unit();
        if (!actor.reportsFor(unit)) {
            return List.of();
        }
        return Stream.of(calendar.year(), calendar.year().next())
                .filter(year -> contracts.inForce(unit, year).isEmpty())
                .flatMap(year -> reviews.latest(unit, year).stream())
                .flatMap(sent -> task(sent, words).stream())
                .toList();
    }

    private Optional<Task> task(Submission sent, Words words) {
        var said = reviews.verdicts(sent.id());
        var body = bodies.of(sent.unit());
        if (!said.isEmpty() && !said.getLast().accepted()) {
            var verdict = said.getLast();
            return Optional.of(
                    task(
                            sent,
                            "assurance.desk.returned",
                            verdict.reason(),
                            verdict.by().at(),
                            words));
        }
        boolean reviewed = !said.isEmpty() || body.filter(Body::review).isEmpty();
        return body.filter(_ -> reviewed && sessions.last(sent.id()).isEmpty())
                .map(
                        council ->
                                task(
                                        sent,
                                        "assurance.desk.council",
                                        council.name(words),
                                        said.isEmpty()
                                                ? sent.sent().at()
                                                : said.getLast().by().at(),
                                        words));
    }

    private static Task task(
            Submission sent, String key, String detail, Instant since, Words words) {
        return new Task(
                Task.Kind.WAITS,
                words.text(key, sent.version(), sent.year()),
                detail,
                Submission.path(sent.unit(), sent.year()),
                since);
    }
}
