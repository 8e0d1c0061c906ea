package org.imihigo.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.assurance.pages.ReviewPage;
import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Step;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Drafts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.people.Post;
import org.imihigo.people.PostId;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Sets the page of a contract's way through review and council. */
@Component
class ReviewPages {
    private final Reviewing reviewing;
    private final AllReviews reviews;
    private final AllSessions sessions;
    private final Bodies bodies;
    private final Drafts drafts;
    private final Territory territory;
    private final People people;
    private final Calendar calendar;

    ReviewPages(
            Reviewing reviewing,
            AllReviews reviews,
            AllSessions sessions,
            Bodies bodies,
            Drafts drafts,
            Territory territory,
            People people,
            Calendar calendar) {
        this.reviewing = reviewing;
        this.reviews = reviews;
        this.sessions = sessions;
        this.bodies = bodies;
        this.drafts = drafts;
        this.territory = territory;
        this.people = people;
        this.calendar = calendar;
    }

    ReviewPage page(UnitCode unit, FiscalYear year, Actor actor, Words words) {
        var form = new Votes(Map.of("day", calendar.today().toString()), words);
        return page(unit, year, form, actor, words);
    }

    ReviewPage again(Submission submission, Votes form, Actor actor, Words words) {
        return page(submission.unit(), submission.year(), form, actor, words);
    }

    private ReviewPage page(UnitCode unit, FiscalYear year, Votes form, Actor actor, Words words) {
        var sent = reviewing.sent(unit, year, actor);
        var body = bodies.of(unit).orElseThrow(() -> Refusal.notFound("assurance.body.none"));
        var draft =
                drafts.draft(unit, year)
                        .filter(one -> one.state() == Draft.State.DRAFTED)
                        .filter(one -> actor.sees(one.unit()));
        boolean leads = Reviewing.leads(actor, unit);
        var members = reviews.members(unit, year);
        return new ReviewPage(
                words.text("assurance.review.title", territory.fullName(unit, words), year),
                Paths.to(territory, unit, words.text("assurance.review.step", year), words),
                Submission.path(unit, year),
                state(sent, body, words),
                rule(body, words),
                draft.map(_ -> "/contracts/" + unit + "/" + year + "/draft"),
                sendable(draft, sent, actor).map(Draft::version),
                obstacle(draft, sent, actor, words),
                versions(sent, words),
                members.stream().map(post -> member(post, leads, words)).toList(),
                leads,
                leads ? candidates(unit, members, words) : List.of(),
                sessions.of(unit, year).stream().map(one -> held(one, body, words)).toList(),
                actor.reportsFor(unit) ? form(sent, body, form) : Optional.empty());
    }

    /** The last thing that happened, and what comes next. */
    private String state(List<Submission> sent, Body body, Words words) {
        if (sent.isEmpty()) {
            return words.text("assurance.state.unsent");
        }
        var last = sent.getFirst();
        var session = sessions.last(last.id());
        if (session.isPresent()) {
            return words.text(
                    session.get().approves()
                            ? "assurance.state.approved"
                            : "assurance.state.not-approved",
                    body.name(words),
                    last.version(),
                    session.get().day());
        }
        var verdicts = reviews.verdicts(last.id());
        if (verdicts.isEmpty()) {
            return words.text(
                    body.review() ? "assurance.state.sent" : "assurance.state.council-next",
                    last.version(),
                    body.name(words));
        }
        return words.text(
                verdicts.getLast().accepted()
                        ? "assurance.state.accepted"
                        : "assurance.state.returned",
                last.version(),
                body.name(words));
    }

    private static String rule(Body body, Words words) {
        return words.text(
                body.review() ? "assurance.rule.reviewed" : "assurance.rule.council",
                body.name(words),
                body.quorum(),
                body.source());
    }

    private Optional<Draft> sendable(Optional<Draft> draft, List<Submission> sent, Actor actor) {
        return draft.filter(one -> actor.reportsFor(one.unit()))
                .filter(one -> one.open() == 0)
                .filter(one -> sent.isEmpty() || sent.getFirst().version() != one.version())
                .filter(one -> notYet(one.year()).isEmpty());
    }

    private Optional<LocalDate> notYet(FiscalYear year) {
        return calendar.window(Step.QUALITY_ASSURANCE, year)
                .map(window -> window.opens())
                .filter(calendar.today()::isBefore);
    }

    private Optional<String> obstacle(
            Optional<Draft> draft, List<Submission> sent, Actor actor, Words words) {
        if (draft.filter(one -> actor.reportsFor(one.unit())).isEmpty()) {
            return Optional.empty();
        }
        if (draft.get().open() > 0) {
            return Optional.of(words.text("assurance.obstacle.open", draft.get().open()));
        }
        if (!sent.isEmpty() && sent.getFirst().version() == draft.get().version()) {
            return Optional.empty();
        }
        return notYet(draft.get().year()).map(day -> words.text("assurance.review.not-yet", day));
    }

    private List<ReviewPage.Version> versions(List<Submission> sent, Words words) {
        var versions = new ArrayList<ReviewPage.Version>();
        for (int at = 0; at < sent.size(); at++) {
            var one = sent.get(at);
            var verdicts = reviews.verdicts(one.id());
            var before =
                    at + 1 < sent.size()
                            ? Optional.of(one.path() + "/since/" + sent.get(at + 1).version())
                            : Optional.<String>empty();
            versions.add(
                    new ReviewPage.Version(
                            one.version(),
                            one.path(),
                            signed("assurance.sent", one.sent(), words),
                            VersionPages.classes(verdicts),
                            VersionPages.state(verdicts, words),
                            verdicts.isEmpty() ? "" : verdicts.getLast().reason(),
                            reviews.remarks(one.id()).size(),
                            before));
        }
        return versions;
    }

    private ReviewPage.Member member(PostId post, boolean canLeave, Words words) {
        return new ReviewPage.Member(
                post.toString(), people.title(people.post(post), words), canLeave);
    }

    /** Planners beside the unit, the ministries and the Prime Minister's office. */
    private List<ReviewPage.Choice> candidates(UnitCode unit, List<PostId> members, Words words) {
        var beside =
                territory.parent(unit).map(parent -> territory.children(parent.code())).stream()
                        .flatMap(List::stream);
        var ministries =
                Stream.of(Tier.MINISTRY, Tier.AGENCY)
                        .flatMap(
                                tier ->
                                        territory
                                                .units(tier, unit.country(), calendar.today())
                                                .stream());
        var units =
                Stream.concat(beside, ministries)
                        .map(Unit::code)
                        .filter(code -> !unit.contains(code))
                        .distinct()
                        .toList();
        return people.postsOf(units).stream()
                .filter(post -> post.office() != Office.CONNECTED_SYSTEM)
                .filter(post -> !members.contains(post.id()))
                .map(post -> choice(post, words))
                .toList();
    }

    private ReviewPage.Choice choice(Post post, Words words) {
        return new ReviewPage.Choice(post.id().toString(), people.title(post, words));
    }

    private ReviewPage.Held held(Session session, Body body, Words words) {
        return new ReviewPage.Held(
                words.text("assurance.session.title", body.name(words), session.day()),
                session.approves() ? "tag confirmed" : "tag returned",
                decision(session, words),
                vote(session.vote(), words),
                session.note(),
                Optional.of("/documents/" + session.minutes()),
                signed("assurance.recorded", session.recorded(), words));
    }

    static String decision(Session session, Words words) {
        if (!session.quorate()) {
            return words.text("assurance.decision.no-quorum");
        }
        return words.text(
                session.approves() ? "assurance.decision.approved" : "assurance.decision.rejected");
    }

    static String vote(Vote vote, Words words) {
        return words.text(
                "assurance.vote.told",
                vote.present(),
                vote.members(),
                vote.inFavour(),
                vote.against(),
                vote.abstained());
    }

    /** For the latest version, once the reviewers have let it pass. */
    private Optional<ReviewPage.Form> form(List<Submission> sent, Body body, Votes form) {
        return sent.stream()
                .findFirst()
                .filter(one -> !body.review() || isAccepted(one))
                .map(
                        one ->
                                new ReviewPage.Form(
                                        form.wrong().isEmpty()
                                                ? UUID.randomUUID().toString()
                                                : form.id().toString(),
                                        one.version(),
                                        form.fields(),
                                        form.wrong()));
    }

    private boolean isAccepted(Submission submission) {
        var verdicts = reviews.verdicts(submission.id());
        return !verdicts.isEmpty() && verdicts.getLast().accepted();
    }

    private String signed(String key, Signature by, Words words) {
        return words.text(key, people.title(people.post(by.post()), words), by.at());
    }
}
