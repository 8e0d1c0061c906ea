package org.imihigo.reporting;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Step;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.Deadline;
import org.imihigo.notices.Deadlines;
import org.imihigo.notices.Debt;
import org.imihigo.notices.StepDeadlines;
import org.imihigo.people.Post;
import org.springframework.stereotype.Component;

/**
 * A review of half a year, and the evaluation of the whole one, rest on confirmed reports: whoever
 * still has one to judge when they are due owes that.
 */
@Component
class VerdictDeadlines implements Deadlines {
    private static final String WORDING = "reporting.notice.";
    private static final String MID_TERM = "mid-term";

    private final StepDeadlines steps;
    private final Calendar calendar;
    private final Reports reports;

    VerdictDeadlines(StepDeadlines steps, Calendar calendar, Reports reports) {
        this.steps = steps;
        this.calendar = calendar;
        this.reports = reports;
    }

    @Override
    public List<Deadline> between(LocalDate first, LocalDate last) {
        return Stream.concat(
                        steps.between(Step.MID_TERM, WORDING, MID_TERM, first, last).stream(),
                        steps.between(Step.EVALUATION, WORDING, "evaluation", first, last).stream())
                .toList();
    }

    @Override
    public List<Debt> owed(Deadline deadline) {
        boolean half = deadline.id().startsWith(MID_TERM);
        var step = half ? Step.MID_TERM : Step.EVALUATION;
        var year = deadline.period().year();
        var waiting =
                reports.waiting(year.quarter(half ? 2 : 4)).stream()
                        .flatMap(unit -> unit.parent().stream())
                        .collect(toCollection(TreeSet::new));
        var judges = steps.judges(waiting);
        return waiting.stream()
                .flatMap(
                        above ->
                                judges.getOrDefault(above, List.of()).stream()
                                        .filter(post -> calendar.concerns(step, post.office()))
                                        .map(post -> debt(above, post)))
                .toList();
    }

    private static Debt debt(UnitCode above, Post post) {
        return new Debt(above, Optional.of(post.id()), "/desk");
    }
}
