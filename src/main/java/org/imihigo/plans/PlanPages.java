package org.imihigo.plans;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.people.Actor;
import org.imihigo.plans.pages.Link;
import org.imihigo.plans.pages.PlanPage;
import org.imihigo.pledges.Pillar;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A plan as it is read: its logframe, and year by year how much of it is vowed. */
@Component
class PlanPages {
    private final Plans plans;
    private final Vows vows;
    private final Telling telling;
    private final Calendar calendar;

    PlanPages(Plans plans, Vows vows, Telling telling, Calendar calendar) {
        this.plans = plans;
        this.vows = vows;
        this.telling = telling;
        this.calendar = calendar;
    }

    PlanPage page(Plan plan, Optional<Actor> actor, Words words) {
        var lines = plans.lines(plan.code());
        var served = vows.of(plan);
        return new PlanPage(
                telling.path(plan, Optional.empty(), words),
                plan.title(),
                telling.unit(plan.unit(), words),
                plan.source(),
                plan.extract(),
                plan.years().stream().map(FiscalYear::toString).toList(),
                plan.years().stream().map(year -> year(plan, year, lines, served, words)).toList(),
                pillars(plan, lines, served, words),
                plan.path() + ".csv",
                AlignmentPages.path(plan.unit(), current(plan)),
                doors(plan, actor, words));
    }

    /** The year that runs, or the one of the plan nearest to it. */
    private FiscalYear current(Plan plan) {
        var now = calendar.year();
        if (plan.covers(now)) {
            return now;
        }
        return now.compareTo(plan.first()) < 0 ? plan.first() : plan.last();
    }

    private PlanPage.Year year(
            Plan plan, FiscalYear year, List<PlanLine> lines, Vows.Served served, Words words) {
        var covered =
                Coverage.Year.of(
                        lines.stream().map(line -> vows.coverage(line, year, served)).toList());
        var taken =
                covered.planned() == 0
                        ? Fraction.ZERO
                        : Fraction.HUNDRED.times(Fraction.of(covered.takenUp(), covered.planned()));
        var share = covered.share().filter(_ -> served.hasContract(year));
        return new PlanPage.Year(
                year.toString(),
                plan.path(year),
                year.equals(calendar.year()),
                words.number(covered.planned()),
                served.hasContract(year)
                        ? words.number(covered.takenUp())
                        : words.text("plans.coverage.no-contract"),
                width(taken),
                share.map(one -> words.percent(one.rounded(0, RoundingMode.DOWN))),
                share.map(PlanPages::width));
    }

    private static String width(Fraction percent) {
        return percent.rounded(1, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private List<PlanPage.Pillar> pillars(
            Plan plan, List<PlanLine> lines, Vows.Served served, Words words) {
        return Arrays.stream(Pillar.values())
                .map(
                        pillar ->
                                new PlanPage.Pillar(
                                        words.text("pledges.pillar." + Telling.word(pillar)),
                                        lines.stream()
                                                .filter(line -> line.aim().pillar() == pillar)
                                                .map(line -> line(plan, line, served, words))
                                                .toList()))
                .filter(pillar -> !pillar.lines().isEmpty())
                .toList();
    }

    private PlanPage.Line line(Plan plan, PlanLine line, Vows.Served served, Words words) {
        var aim = line.aim();
        return new PlanPage.Line(
                line.code(),
                aim.indicator(),
                line.path(),
                chain(aim),
                aim.measure(),
                Telling.amount(aim.baseline(), words),
                Telling.amount(aim.goal(), words),
                plan.years().stream().map(year -> cell(line, year, served, words)).toList());
    }

    static String chain(Aim aim) {
        return String.join(
                " › ",
                Stream.of(aim.outcome(), aim.output()).filter(text -> !text.isEmpty()).toList());
    }

    private PlanPage.Cell cell(PlanLine line, FiscalYear year, Vows.Served served, Words words) {
        var coverage = vows.coverage(line, year, served);
        var target = Telling.amount(line.aim().target(year), words);
        return served.hasContract(year)
                ? new PlanPage.Cell(
                        target, coverage.kind().light(), Telling.coverage(coverage, words))
                : new PlanPage.Cell(target, "", "");
    }

    private List<Link> doors(Plan plan, Optional<Actor> actor, Words words) {
        var doors = new ArrayList<Link>();
        doors.add(new Link(words.text("plans.action.of", current(plan)), plan.path(current(plan))));
        if (actor.filter(one -> one.reportsFor(plan.unit())).isPresent()) {
            doors.add(new Link(words.text("plans.line.add"), plan.path() + "/additions"));
            doors.add(new Link(words.text("plans.import.title"), plan.path() + "/import"));
        }
        return doors;
    }
}
