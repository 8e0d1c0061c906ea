package org.imihigo.assurance;

import java.time.LocalDate;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for councils: what a session decided about a version is recorded with its minutes. */
@Service
@Transactional
public class Councils {
    private static final int LONGEST = 2_000;

    private final AllSessions sessions;
    private final AllReviews reviews;
    private final Bodies bodies;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Councils(
            AllSessions sessions,
            AllReviews reviews,
            Bodies bodies,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.reviews = reviews;
        this.bodies = bodies;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * The unit records what its council decided; sent twice, it is one. A session that was recorded
     * wrongly is recorded again: the last record holds, both stay.
     *
     * @throws Refusal where the reviewers have not accepted the version, or the day cannot be
     */
    void record(
            UUID id,
            Submission submission,
            LocalDate day,
            Vote vote,
            String note,
            DocumentId minutes,
            Actor actor) {
        actor.mustReportFor(submission.unit());
        var body =
                bodies.of(submission.unit())
                        .orElseThrow(() -> Refusal.notFound("assurance.body.none"));
        if (!reviews.latest(submission.unit(), submission.year())
                .filter(submission::equals)
                .isPresent()) {
            throw Refusal.conflict("assurance.review.overtaken");
        }
        if (body.review() && !isAccepted(submission)) {
            throw Refusal.conflict("assurance.council.review-first", submission.version());
        }
        if (day.isAfter(calendar.today())) {
            throw Refusal.invalid("assurance.council.future", day);
        }
        if (day.isBefore(submission.year().previous().firstDay())) {
            throw Refusal.invalid("assurance.council.old", day);
        }
        if (note.length() > LONGEST) {
            throw Refusal.invalid("assurance.remark.long", note.length(), LONGEST);
        }
        var session =
                new Session(
                        id,
                        submission.id(),
                        day,
                        vote,
                        vote.isQuorate(body.quorum()),
                        note,
                        minutes,
                        Signature.of(actor, calendar.now()));
        if (sessions.add(session)) {
            events.publishEvent(new CouncilSat(submission.unit(), id, session.approves()));
        }
    }

    private boolean isAccepted(Submission submission) {
        var verdicts = reviews.verdicts(submission.id());
        return !verdicts.isEmpty() && verdicts.getLast().accepted();
    }
}
