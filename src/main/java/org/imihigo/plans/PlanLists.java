package org.imihigo.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.plans.pages.FrameworkPage;
import org.imihigo.plans.pages.PlansPage;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which plans there are, and the frameworks that all of them serve. */
@Component
class PlanLists {
    private static final int YEARS_BACK = 7;
    private static final int YEARS_AHEAD = 3;

    private final Plans plans;
    private final Frameworks frameworks;
    private final Alignment alignment;
    private final Telling telling;
    private final Calendar calendar;
    private final UnitCode country;

    PlanLists(
            Plans plans,
            Frameworks frameworks,
            Alignment alignment,
            Telling telling,
            Calendar calendar,
            @Value("${imihigo.country:rw}") String country) {
        this.plans = plans;
        this.frameworks = frameworks;
        this.alignment = alignment;
        this.telling = telling;
        this.calendar = calendar;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    PlansPage list(Optional<Actor> actor, Words words) {
        var form =
                actor.filter(one -> one.reportsFor(one.unit()))
                        .map(one -> newPlan(one, fresh(words)));
        return page(form, words);
    }

    private Form fresh(Words words) {
        return new Form(java.util.Map.of("first", calendar.year().toString(), "years", "5"), words);
    }

    PlansPage list(Actor actor, Form form) {
        return page(Optional.of(newPlan(actor, form)), form.words());
    }

    private PlansPage page(Optional<PlansPage.NewPlan> form, Words words) {
        return new PlansPage(
                plans.within(country).stream().map(plan -> row(plan, words)).toList(),
                frameworks.all().stream().map(one -> row(one, words)).toList(),
                AlignmentPages.path(country, calendar.year()),
                form);
    }

    private PlansPage.Row row(Plan plan, Words words) {
        return new PlansPage.Row(
                plan.title(),
                plan.path(),
                telling.unit(plan.unit(), words),
                words.text("plans.plan.span", plan.first(), plan.last()),
                plan.extract());
    }

    private static PlansPage.Row row(Framework framework, Words words) {
        return new PlansPage.Row(
                framework.name().in(words), framework.path(), "", framework.code(), false);
    }

    private PlansPage.NewPlan newPlan(Actor actor, Form form) {
        var fields = new ArrayList<Field>();
        fields.add(form.field("title"));
        fields.add(form.field("first", years(form)));
        fields.add(
                form.field(
                        "years",
                        List.of(form.option("years", "5", "5"), form.option("years", "6", "6"))));
        fields.add(form.field("source"));
        fields.add(form.field("extract"));
        return new PlansPage.NewPlan(telling.unit(actor.unit(), form.words()), fields);
    }

    private List<Field.Option> years(Form form) {
        int now = calendar.year().startYear();
        return IntStream.rangeClosed(now - YEARS_BACK, now + YEARS_AHEAD)
                .mapToObj(start -> new FiscalYear(start).toString())
                .map(year -> form.option("first", year, year))
                .toList();
    }

    FrameworkPage framework(Framework framework, Words words) {
        var year = calendar.year();
        var counts = alignment.counts(year, country);
        return new FrameworkPage(
                Telling.path(words, framework.name().in(words)),
                framework.name().in(words),
                framework.source(),
                year.toString(),
                framework.points().stream()
                        .map(
                                point -> {
                                    int pledges = counts.getOrDefault(framework.to(point), 0);
                                    return new FrameworkPage.Point(
                                            point.code(),
                                            point.text().in(words),
                                            point.isPart(),
                                            pledges,
                                            words.count("plans.framework.pledges", pledges));
                                })
                        .toList());
    }
}
