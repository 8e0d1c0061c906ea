package org.imihigo.assurance;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imihigo.assurance.AllReviews.Brief;
import org.imihigo.calendar.Step;
import org.imihigo.contracts.Contracts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.Deadline;
import org.imihigo.notices.Deadlines;
import org.imihigo.notices.Debt;
import org.imihigo.notices.StepDeadlines;
import org.imihigo.people.Post;
import org.imihigo.people.PostId;
import org.springframework.stereotype.Component;

/**
 * Between a draft and its signature: the unit owes a version to the reviewers, these owe a verdict,
 * and the council a decision.
 */
@Component
class AssuranceDeadlines implements Deadlines {
    private static final String WORDING = "assurance.notice.";
    private static final String REVIEW = "review";
    private static final String COUNCIL = "council";

    private final StepDeadlines steps;
    private final AllReviews reviews;
    private final AllSessions sessions;
    private final Bodies bodies;
    private final Contracts contracts;

    AssuranceDeadlines(
            StepDeadlines steps,
            AllReviews reviews,
            AllSessions sessions,
            Bodies bodies,
            Contracts contracts) {
        this.steps = steps;
        this.reviews = reviews;
        this.sessions = sessions;
        this.bodies = bodies;
        this.contracts = contracts;
    }

    @Override
    public List<Deadline> between(LocalDate first, LocalDate last) {
        return Stream.of(
                        steps.between(Step.QUALITY_ASSURANCE, WORDING, "version", first, last),
                        steps.between(Step.QUALITY_ASSURANCE, WORDING, REVIEW, first, last),
                        steps.between(Step.COUNCIL, WORDING, COUNCIL, first, last))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Debt> owed(Deadline deadline) {
        var year = deadline.period().year();
        if (deadline.id().startsWith(REVIEW)) {
            return unjudged(year)
                    .flatMap(
                            one ->
                                    reviewers(one.unit(), year)
                                            .map(post -> debt(one.unit(), year, Optional.of(post))))
                    .toList();
        }
        var owing = deadline.id().startsWith(COUNCIL) ? undecided(year) : unsent(year);
        return owing.stream().sorted().map(unit -> debt(unit, year, Optional.empty())).toList();
    }

    private static Debt debt(UnitCode unit, FiscalYear year, Optional<PostId> post) {
        return new Debt(unit, post, Submission.path(unit, year));
    }

    private Stream<Brief> unjudged(FiscalYear year) {
        return reviews.unjudged().stream()
                .filter(one -> one.year().equals(year) && isReviewed(one.unit()));
    }

    private boolean isReviewed(UnitCode unit) {
        return bodies.of(unit).filter(Body::review).isPresent();
    }

    /** Those that were named, or else whoever judges the unit. */
    private Stream<PostId> reviewers(UnitCode unit, FiscalYear year) {
        var named = reviews.members(unit, year);
        if (!named.isEmpty()) {
            return named.stream();
        }
        return unit.parent().map(above -> steps.judges(Set.of(above))).stream()
                .flatMap(judges -> judges.values().stream())
                .flatMap(List::stream)
                .map(Post::id);
    }

    /** Whose contract ends, and who has none for the year, as far as the step binds them. */
    private Set<UnitCode> without(Step step, FiscalYear year) {
        var without = new HashSet<>(contracts.withContract(year.previous()));
        without.removeAll(contracts.withContract(year));
        return steps.concerned(step, without);
    }

    private Set<UnitCode> unsent(FiscalYear year) {
        var unsent = without(Step.QUALITY_ASSURANCE, year);
        unsent.removeIf(unit -> !isReviewed(unit) || isAccepted(unit, year));
        unsent.removeAll(unjudged(year).map(Brief::unit).collect(toSet()));
        return unsent;
    }

    private boolean isAccepted(UnitCode unit, FiscalYear year) {
        return reviews.latest(unit, year)
                .map(sent -> reviews.verdicts(sent.id()))
                .filter(said -> !said.isEmpty() && said.getLast().accepted())
                .isPresent();
    }

    private Set<UnitCode> undecided(FiscalYear year) {
        var undecided = without(Step.COUNCIL, year);
        undecided.removeIf(unit -> bodies.of(unit).isEmpty() || isApproved(unit, year));
        return undecided;
    }

    private boolean isApproved(UnitCode unit, FiscalYear year) {
        return reviews.latest(unit, year)
                .flatMap(sent -> sessions.last(sent.id()))
                .filter(Session::approves)
                .isPresent();
    }
}
