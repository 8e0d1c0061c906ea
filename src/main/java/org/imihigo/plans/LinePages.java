package org.imihigo.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.Actor;
import org.imihigo.plans.pages.LinePage;
import org.imihigo.pledges.Pillar;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A line of a plan: read, written and changed. */
@Component("planLinePages")
class LinePages {
    private static final int LONGEST = 500;

    private final Plans plans;
    private final Vows vows;
    private final Telling telling;
    private final LogframeFile file;

    LinePages(Plans plans, Vows vows, Telling telling, LogframeFile file) {
        this.plans = plans;
        this.vows = vows;
        this.telling = telling;
        this.file = file;
    }

    LinePage page(Plan plan, String code, Optional<Actor> actor, Words words) {
        var line = plans.history(plan.code(), code).getFirst();
        boolean own = actor.filter(one -> one.reportsFor(plan.unit())).isPresent();
        var form = own ? Optional.of(new Form(typed(line), words)) : Optional.<Form>empty();
        return shown(plan, code, form, words);
    }

    /** The line as it stands, and the form as it was typed. */
    LinePage again(Plan plan, String code, Form form) {
        return shown(plan, code, Optional.of(form), form.words());
    }

    private LinePage shown(Plan plan, String code, Optional<Form> form, Words words) {
        var versions = plans.history(plan.code(), code);
        var line = versions.getFirst();
        var served = vows.of(plan);
        return new LinePage(
                telling.path(plan, Optional.of(code), words),
                code + " " + line.aim().indicator(),
                line.removed(),
                facts(line.aim(), words),
                plan.years().stream().map(year -> year(line, year, served, words)).toList(),
                versions.stream().map(one -> version(one, words)).toList(),
                form.map(
                        typed ->
                                new LinePage.LineForm(
                                        line.path(), false, line.version(), fields(plan, typed))));
    }

    LinePage fresh(Plan plan, Form form, Words words) {
        var title = words.text("plans.line.add");
        return new LinePage(
                telling.path(plan, Optional.of(title), words),
                title,
                false,
                List.of(),
                List.of(),
                List.of(),
                Optional.of(
                        new LinePage.LineForm(
                                plan.path() + "/lines", true, 0, fields(plan, form))));
    }

    private static List<LinePage.Fact> facts(Aim aim, Words words) {
        var facts = new ArrayList<LinePage.Fact>();
        facts.add(
                fact("pillar", words.text("pledges.pillar." + Telling.word(aim.pillar())), words));
        facts.add(fact("outcome", aim.outcome(), words));
        facts.add(fact("output", aim.output(), words));
        facts.add(fact("measure", aim.measure(), words));
        facts.add(fact("baseline", Telling.amount(aim.baseline(), words), words));
        facts.add(fact("goal", Telling.amount(aim.goal(), words), words));
        facts.add(fact("verification", aim.verification(), words));
        facts.add(fact("assumptions", aim.assumptions(), words));
        return facts.stream().filter(one -> !one.text().isEmpty()).toList();
    }

    private static LinePage.Fact fact(String term, String text, Words words) {
        return new LinePage.Fact(words.text("plans.fact." + term), text);
    }

    private LinePage.Year year(PlanLine line, FiscalYear year, Vows.Served served, Words words) {
        var coverage = vows.coverage(line, year, served);
        return new LinePage.Year(
                year.toString(),
                Telling.amount(line.aim().target(year), words),
                served.hasContract(year) ? coverage.kind().light() : "grey",
                served.hasContract(year)
                        ? Telling.coverage(coverage, words)
                        : words.text("plans.coverage.no-contract"),
                served.by(line, year).stream().map(one -> telling.link(one, words)).toList());
    }

    private LinePage.Version version(PlanLine line, Words words) {
        var says = new ArrayList<String>();
        says.add(line.aim().indicator());
        line.aim()
                .targets()
                .forEach((year, amount) -> says.add(year + ": " + words.number(amount)));
        return new LinePage.Version(
                words.number(line.version()),
                words.text(
                        "plans.line.by", telling.post(line.by(), words), words.moment(line.at())),
                line.removed() ? words.text("plans.line.taken-out", line.reason()) : line.reason(),
                String.join(" · ", says));
    }

    /** A line as its form would have sent it. */
    private Map<String, String> typed(PlanLine line) {
        var aim = line.aim();
        var typed = new HashMap<String, String>();
        typed.put("code", line.code());
        typed.put("pillar", aim.pillar().name());
        typed.put("outcome", aim.outcome());
        typed.put("output", aim.output());
        typed.put("indicator", aim.indicator());
        typed.put("measure", aim.measure());
        typed.put("series", aim.series().map(file::code).orElse(""));
        typed.put("baseline", aim.baseline().map(BigDecimal::toPlainString).orElse(""));
        typed.put("goal", aim.goal().map(BigDecimal::toPlainString).orElse(""));
        typed.put("verification", aim.verification());
        typed.put("assumptions", aim.assumptions());
        aim.targets().forEach((year, amount) -> typed.put(name(year), amount.toPlainString()));
        return typed;
    }

    static String name(FiscalYear year) {
        return "target-" + year;
    }

    private static List<Field> fields(Plan plan, Form form) {
        var words = form.words();
        var fields = new ArrayList<Field>();
        fields.add(
                form.field(
                        "pillar",
                        Arrays.stream(Pillar.values())
                                .map(
                                        pillar ->
                                                form.option(
                                                        "pillar",
                                                        pillar.name(),
                                                        words.text(
                                                                "pledges.pillar."
                                                                        + Telling.word(pillar))))
                                .toList()));
        List.of(
                        "code",
                        "outcome",
                        "output",
                        "indicator",
                        "measure",
                        "series",
                        "baseline",
                        "goal",
                        "verification",
                        "assumptions",
                        "reason")
                .forEach(name -> fields.add(form.field(name)));
        plan.years().forEach(year -> fields.add(form.field(name(year))));
        return fields;
    }

    /** What the form says; nothing where it has a problem. */
    Optional<Aim> read(Plan plan, Form form) {
        var targets = new TreeMap<FiscalYear, BigDecimal>();
        plan.years()
                .forEach(year -> number(form, name(year)).ifPresent(one -> targets.put(year, one)));
        var baseline = number(form, "baseline");
        var goal = number(form, "goal");
        if (!form.text("code").matches(PlanLine.CODE)) {
            form.wrong("code", "plans.line.code", form.text("code"));
        }
        for (var name :
                List.of(
                        "outcome",
                        "output",
                        "indicator",
                        "verification",
                        "assumptions",
                        "reason")) {
            if (form.text(name).length() > LONGEST) {
                form.wrong(name, "plans.import.long", LONGEST);
            }
        }
        var series =
                form.has("series")
                        ? file.series(form.text("series"))
                        : Optional.<org.imihigo.indicators.SeriesId>empty();
        if (form.has("series") && series.isEmpty()) {
            form.wrong("series", "plans.line.series", form.text("series"));
        }
        var pillar =
                Arrays.stream(Pillar.values())
                        .filter(one -> one.name().equals(form.text("pillar")))
                        .findFirst();
        if (pillar.isEmpty()) {
            form.wrong("pillar", "plans.import.pillar");
        }
        if (form.text("indicator").isEmpty()) {
            form.wrong("indicator", "plans.line.indicator");
        }
        return form.isRight()
                ? Optional.of(
                        new Aim(
                                pillar.orElseThrow(),
                                form.text("outcome"),
                                form.text("output"),
                                form.text("indicator"),
                                form.text("measure"),
                                series,
                                baseline,
                                goal,
                                targets,
                                form.text("verification"),
                                form.text("assumptions")))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(Form form, String name) {
        return form.has(name)
                ? form.read(name, () -> Logframe.number(form.text(name), form.words()))
                : Optional.empty();
    }
}
