package org.imihigo.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.plans.pages.AlignmentPage;
import org.imihigo.plans.pages.Link;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What plans want and nobody vows, and what is vowed without any plan. */
@Component
class AlignmentPages {
    private final Plans plans;
    private final Alignment alignment;
    private final Frameworks frameworks;
    private final Pledges pledges;
    private final Territory territory;
    private final Telling telling;

    AlignmentPages(
            Plans plans,
            Alignment alignment,
            Frameworks frameworks,
            Pledges pledges,
            Territory territory,
            Telling telling) {
        this.plans = plans;
        this.alignment = alignment;
        this.frameworks = frameworks;
        this.pledges = pledges;
        this.territory = territory;
        this.telling = telling;
    }

    static String path(UnitCode unit, FiscalYear year) {
        return "/alignment/" + unit + "/" + year;
    }

    /** A unit's year: its pledges, those without a plan, and the lines of its plan nobody vows. */
    private record Report(
            UnitCode unit,
            List<Pledge> pledges,
            List<Pledge> orphans,
            int planned,
            List<PlanLine> unclaimed) {}

    private Report report(UnitCode unit, FiscalYear year) {
        var own = pledges.of(unit, year);
        var wanted =
                plans.of(unit, year).stream()
                        .flatMap(plan -> plans.lines(plan.code()).stream())
                        .filter(line -> line.aim().target(year).isPresent())
                        .toList();
        var served = alignment.counts(year, unit);
        return new Report(
                unit,
                own,
                alignment.orphans(own),
                wanted.size(),
                wanted.stream().filter(line -> !served.containsKey(line.reference())).toList());
    }

    AlignmentPage page(UnitCode unit, FiscalYear year, Words words) {
        territory.unit(unit);
        var report = report(unit, year);
        var below = reportsBelow(unit, year);
        boolean own = below.isEmpty() || !report.pledges().isEmpty();
        var name = words.text("plans.alignment.title", telling.unit(unit, words));
        return new AlignmentPage(
                Stream.concat(
                                territory.steps(unit, words).stream(),
                                Stream.of(new Step(words.text("plans.alignment.short"), "")))
                        .toList(),
                name,
                year.toString(),
                Stream.of(year.previous(), year.next())
                        .map(other -> new Link(other.toString(), path(unit, other)))
                        .toList(),
                counts(own ? List.of(report) : below, words),
                own,
                own
                        ? words.text("plans.alignment.own", telling.unit(unit, words))
                        : words.count("plans.alignment.all", below.size()),
                plans.of(unit, year).map(plan -> new Link(plan.title(), plan.path())),
                report.unclaimed().stream().map(line -> line(line, year, words)).toList(),
                frameworks(unit, year, words),
                report.orphans().stream().map(pledge -> line(pledge, words)).toList(),
                below.stream().map(one -> below(one, year, words)).toList(),
                path(unit, year) + ".csv");
    }

    private static AlignmentPage.Counts counts(List<Report> reports, Words words) {
        int pledges = sum(reports, report -> report.pledges().size());
        int orphans = sum(reports, report -> report.orphans().size());
        return new AlignmentPage.Counts(
                words.number(pledges),
                words.number(pledges - orphans),
                words.number(orphans),
                words.number(sum(reports, Report::planned)),
                words.number(sum(reports, report -> report.unclaimed().size())));
    }

    private static int sum(List<Report> reports, ToIntFunction<Report> count) {
        return reports.stream().mapToInt(count).sum();
    }

    private static AlignmentPage.Line line(PlanLine line, FiscalYear year, Words words) {
        return new AlignmentPage.Line(
                line.code(),
                line.aim().indicator(),
                line.path(),
                words.text(
                        "plans.alignment.planned",
                        year,
                        Telling.amount(line.aim().target(year), words),
                        line.aim().measure()));
    }

    private AlignmentPage.Line line(Pledge pledge, Words words) {
        return new AlignmentPage.Line(
                words.number(pledge.number()),
                telling.name(pledge, words),
                "/pledges/" + pledge.id(),
                pledge.chain().sector());
    }

    /** Which lines of the frameworks somebody in the place serves. */
    private List<AlignmentPage.Framework> frameworks(UnitCode place, FiscalYear year, Words words) {
        var served = alignment.counts(year, place);
        return frameworks.of(year).stream()
                .map(framework -> framework(framework, served, words))
                .toList();
    }

    private static AlignmentPage.Framework framework(
            Framework framework, Map<Reference, Integer> served, Words words) {
        var unclaimed =
                framework.points().stream().filter(point -> !isServed(framework, point, served));
        var lines =
                unclaimed
                        .map(
                                point ->
                                        new AlignmentPage.Line(
                                                point.code(),
                                                point.text().in(words),
                                                framework.path(),
                                                ""))
                        .toList();
        return new AlignmentPage.Framework(
                framework.name().in(words),
                framework.path(),
                words.text(
                        "plans.alignment.served",
                        framework.points().size() - lines.size(),
                        framework.points().size()),
                lines);
    }

    /** A whole is served where one of its parts is. */
    private static boolean isServed(
            Framework framework, Framework.Point point, Map<Reference, Integer> served) {
        return framework.points().stream()
                .filter(one -> one.equals(point) || one.code().startsWith(point.code() + "."))
                .anyMatch(one -> served.containsKey(framework.to(one)));
    }

    private List<Unit> unitsBelow(UnitCode unit) {
        return Stream.concat(
                        territory.institutions(unit).stream(), territory.children(unit).stream())
                .toList();
    }

    /**
     * Those directly below that vow something; a province that vows nothing shows its districts.
     */
    private List<Report> reportsBelow(UnitCode unit, FiscalYear year) {
        var reports = new ArrayList<Report>();
        for (var child : unitsBelow(unit)) {
            var report = report(child.code(), year);
            if (!report.pledges().isEmpty() || report.planned() > 0) {
                reports.add(report);
            } else if (unit.parent().isEmpty()) {
                reports.addAll(reportsBelow(child.code(), year));
            }
        }
        return reports;
    }

    private AlignmentPage.Below below(Report report, FiscalYear year, Words words) {
        return new AlignmentPage.Below(
                telling.unit(report.unit(), words),
                path(report.unit(), year),
                counts(List.of(report), words));
    }

    /** Every line that nobody vows and every pledge without a plan, of the unit and those below. */
    String csv(UnitCode unit, FiscalYear year, Words words) {
        territory.unit(unit);
        var rows = new StringBuilder("kind,year,unit,name,plan,number,text\r\n");
        Stream.concat(Stream.of(report(unit, year)), reportsBelow(unit, year).stream())
                .forEach(report -> write(report, year, rows, words));
        for (var framework : frameworks.of(year)) {
            var served = alignment.counts(year, unit);
            framework.points().stream()
                    .filter(point -> !isServed(framework, point, served))
                    .forEach(
                            point ->
                                    rows.append(
                                            LogframeFile.row(
                                                    List.of(
                                                            "unclaimed",
                                                            year.toString(),
                                                            unit.value(),
                                                            telling.unit(unit, words),
                                                            framework.code(),
                                                            point.code(),
                                                            point.text().in(words)))));
        }
        return rows.toString();
    }

    private void write(Report report, FiscalYear year, StringBuilder rows, Words words) {
        var name = telling.unit(report.unit(), words);
        for (var line : report.unclaimed()) {
            rows.append(
                    LogframeFile.row(
                            List.of(
                                    "unclaimed",
                                    year.toString(),
                                    report.unit().value(),
                                    name,
                                    line.plan(),
                                    line.code(),
                                    line.aim().indicator())));
        }
        for (var pledge : report.orphans()) {
            rows.append(
                    LogframeFile.row(
                            List.of(
                                    "orphan",
                                    year.toString(),
                                    report.unit().value(),
                                    name,
                                    "",
                                    String.valueOf(pledge.number()),
                                    telling.name(pledge, words))));
        }
    }
}
