package org.imihigo.assurance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Step;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Drafts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for reviewers: a version is sent, remarked upon, accepted or returned. Reviewers are
 * those who judge the unit, the Prime Minister's office, and posts that these have named; nobody
 * reviews the unit that they serve in, nor one above it.
 */
@Service
@Transactional
public class Reviewing {
    private static final int LONGEST = 2_000;

    private final AllReviews reviews;
    private final AllSessions sessions;
    private final Drafts drafts;
    private final People people;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Reviewing(
            AllReviews reviews,
            AllSessions sessions,
            Drafts drafts,
            People people,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.sessions = sessions;
        this.drafts = drafts;
        this.people = people;
        this.calendar = calendar;
        this.events = events;
    }

    /** Whether the actor may name reviewers, for they stand above the unit. */
    static boolean leads(Actor actor, UnitCode unit) {
        return !unit.contains(actor.unit())
                && (actor.judges(unit)
                        || (actor.office() == Office.PRIME_MINISTERS_OFFICE && actor.sees(unit)));
    }

    @Transactional(readOnly = true)
    boolean reviews(Actor actor, UnitCode unit, FiscalYear year) {
        return leads(actor, unit)
                || (!unit.contains(actor.unit())
                        && reviews.members(unit, year).contains(actor.post()));
    }

    /** Whoever sees the unit, and its reviewers from elsewhere. */
    @Transactional(readOnly = true)
    boolean sees(Actor actor, UnitCode unit, FiscalYear year) {
        return actor.sees(unit) || reviews(actor, unit, year);
    }

    void mustSee(Actor actor, UnitCode unit, FiscalYear year) {
        if (!sees(actor, unit, year)) {
            throw Refusal.notYours("web.refused.not-found");
        }
    }

    private void mustReview(Actor actor, UnitCode unit, FiscalYear year) {
        mustSee(actor, unit, year);
        if (!reviews(actor, unit, year)) {
            throw Refusal.notYours("assurance.review.not-yours");
        }
    }

    /**
     * The unit sends its draft as it stands; sent twice, it is one.
     *
     * @param seen the version that the actor has seen
     * @throws Refusal where the draft has errors or open questions, or reviews have not begun
     */
    public void send(UnitCode unit, FiscalYear year, int seen, Actor actor) {
        actor.mustReportFor(unit);
        mustHaveBegun(year);
        var draft =
                drafts.draft(unit, year)
                        .filter(one -> one.state() == Draft.State.DRAFTED)
                        .orElseThrow(() -> Refusal.notFound("assurance.draft.none"));
        if (draft.version() != seen) {
            throw Refusal.conflict("contracts.draft.version", draft.version());
        }
        if (draft.open() > 0) {
            throw Refusal.invalid("contracts.draft.open", draft.open());
        }
        if (reviews.find(unit, year, seen).isPresent()) {
            return;
        }
        var rows =
                draft.texts().entrySet().stream()
                        .map(row -> new Row(row.getKey(), row.getValue()))
                        .toList();
        reviews.add(new Submission(SubmissionId.next(), unit, year, seen, rows, signature(actor)));
        events.publishEvent(new VersionSent(unit, year, seen));
    }

    /** Before its window nothing is reviewed; after it what is late is told, not refused. */
    private void mustHaveBegun(FiscalYear year) {
        calendar.window(Step.QUALITY_ASSURANCE, year)
                .filter(window -> calendar.today().isBefore(window.opens()))
                .ifPresent(
                        window -> {
                            throw Refusal.closed("assurance.review.not-yet", window.opens());
                        });
    }

    /** A post joins the reviewers, or leaves them. */
    void name(UnitCode unit, FiscalYear year, PostId post, boolean joins, Actor actor) {
        actor.mustSee(unit);
        if (!leads(actor, unit)) {
            throw Refusal.notYours("assurance.review.not-yours");
        }
        if (unit.contains(people.post(post).unit())) {
            throw Refusal.invalid("assurance.team.own");
        }
        if (reviews.members(unit, year).contains(post) == joins) {
            return;
        }
        reviews.name(unit, year, post, joins, signature(actor));
        events.publishEvent(new ReviewerNamed(unit, year, post, joins));
    }

    /**
     * A reviewer says something of a cell or a row; sent twice, it is one.
     *
     * @param column of the cell; nothing where the whole row is meant
     */
    void remark(
            UUID id,
            Submission submission,
            int row,
            Optional<Column> column,
            String text,
            Actor actor) {
        mustReview(actor, submission.unit(), submission.year());
        if (submission.rows().stream().noneMatch(one -> one.number() == row)) {
            throw Refusal.notFound("contracts.draft.row", row);
        }
        say(
                submission,
                new Remark(
                        id,
                        submission.id(),
                        row,
                        column,
                        text,
                        Optional.empty(),
                        signature(actor)));
    }

    /** A reviewer says something of a cell of a version. */
    public void remark(
            UnitCode unit,
            FiscalYear year,
            int version,
            int row,
            Column column,
            String text,
            Actor actor) {
        remark(
                UUID.randomUUID(),
                get(unit, year, version, actor),
                row,
                Optional.of(column),
                text,
                actor);
    }

    /** The unit, or another reviewer, answers a remark. */
    void answer(UUID id, Submission submission, UUID remark, String text, Actor actor) {
        if (!actor.reportsFor(submission.unit())) {
            mustReview(actor, submission.unit(), submission.year());
        }
        var answered =
                reviews.remarks(submission.id()).stream()
                        .filter(one -> one.id().equals(remark) && one.answers().isEmpty())
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("assurance.remark.unknown"));
        say(
                submission,
                new Remark(
                        id,
                        submission.id(),
                        answered.row(),
                        answered.column(),
                        text,
                        Optional.of(remark),
                        signature(actor)));
    }

    private void say(Submission submission, Remark remark) {
        if (remark.text().isBlank()) {
            throw Refusal.invalid("assurance.remark.empty");
        }
        if (remark.text().length() > LONGEST) {
            throw Refusal.invalid("assurance.remark.long", remark.text().length(), LONGEST);
        }
        if (reviews.add(remark)) {
            events.publishEvent(new VersionRemarked(submission.unit(), remark.id()));
        }
    }

    /**
     * Accepts a version or returns it; the last word holds, until the council has decided.
     *
     * @param reason needed where it is returned
     */
    void judge(Submission submission, boolean accepted, String reason, Actor actor) {
        mustReview(actor, submission.unit(), submission.year());
        if (submission.sent().person().equals(actor.person())) {
            throw Refusal.conflict("assurance.review.own");
        }
        if (!accepted && reason.isBlank()) {
            throw Refusal.invalid("assurance.verdict.reason");
        }
        if (reason.length() > LONGEST) {
            throw Refusal.invalid("assurance.remark.long", reason.length(), LONGEST);
        }
        if (!reviews.latest(submission.unit(), submission.year()).equals(Optional.of(submission))) {
            throw Refusal.conflict("assurance.review.overtaken");
        }
        if (sessions.last(submission.id()).isPresent()) {
            throw Refusal.conflict("assurance.review.decided");
        }
        var before = reviews.verdicts(submission.id());
        if (!before.isEmpty()
                && before.getLast().accepted() == accepted
                && before.getLast().reason().equals(reason)) {
            return;
        }
        reviews.add(
                submission.id(),
                before.size() + 1,
                new Verdict(accepted, reason, signature(actor)));
        events.publishEvent(
                new VersionJudged(
                        submission.unit(), submission.year(), submission.version(), accepted));
    }

    /** The versions that were sent, the latest first. */
    @Transactional(readOnly = true)
    List<Submission> sent(UnitCode unit, FiscalYear year, Actor actor) {
        mustSee(actor, unit, year);
        return reviews.of(unit, year);
    }

    @Transactional(readOnly = true)
    Submission get(UnitCode unit, FiscalYear year, int version, Actor actor) {
        mustSee(actor, unit, year);
        return reviews.find(unit, year, version)
                .orElseThrow(() -> Refusal.notFound("assurance.review.unknown", version));
    }

    private Signature signature(Actor actor) {
        return Signature.of(actor, calendar.now());
    }
}
