package org.imihigo.concerns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.concerns.pages.ConcernsPage;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How fast concerns are answered: counts for everybody, and the list for whom they wait. */
@Component
class SpeedPages {
    private static final int QUARTERS = 6;

    private final Concerns concerns;
    private final Territory territory;
    private final Calendar calendar;
    private final UnitCode country;

    SpeedPages(
            Concerns concerns,
            Territory territory,
            Calendar calendar,
            @Value("${imihigo.country:rw}") String country) {
        this.concerns = concerns;
        this.territory = territory;
        this.calendar = calendar;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    ConcernsPage page(
            Optional<UnitCode> asked, FiscalPeriod period, Optional<Actor> actor, Form form) {
        var words = form.words();
        var unit = territory.unit(asked.orElse(country)).code();
        var speed = concerns.speed(unit, period);
        var mine = actor.filter(one -> one.reportsFor(unit));
        return new ConcernsPage(
                Stream.concat(
                                territory.steps(unit, words).stream(),
                                Stream.of(new Step(words.text("concerns.list.short"), "")))
                        .toList(),
                words.text("concerns.list.title", territory.fullName(unit, words)),
                unit.value(),
                periods(period, words),
                facts(speed, words),
                outcomes(speed, words),
                below(unit, period, words),
                mine.isPresent(),
                mine.map(_ -> waiting(unit, words)).orElse(List.of()),
                mine.flatMap(one -> figure(speed, period, one, form)),
                Stream.of(form.field("series")).filter(Field::isWrong).toList());
    }

    private Field periods(FiscalPeriod chosen, Words words) {
        var options = new ArrayList<Field.Option>();
        var period = calendar.quarter();
        for (int past = 0; past < QUARTERS; past++) {
            options.add(
                    new Field.Option(
                            period.toString(), words.period(period), period.equals(chosen)));
            period = period.previous();
        }
        if (options.stream().noneMatch(Field.Option::chosen)) {
            options.add(new Field.Option(chosen.toString(), words.period(chosen), true));
        }
        return new Field("period", chosen.toString(), "", options);
    }

    private List<ConcernsPage.Fact> facts(Speed speed, Words words) {
        return List.of(
                fact("raised", words.number(speed.raised()), words),
                fact("answered", words.number(speed.answered()), words),
                new ConcernsPage.Fact(
                        words.text("concerns.fact.in-time", calendar.daysToAnswer()),
                        words.number(speed.inTime())),
                fact("overdue", words.number(speed.overdue()), words),
                fact("referred", words.number(speed.referred()), words),
                fact("median", median(speed, words), words));
    }

    private static ConcernsPage.Fact fact(String name, String value, Words words) {
        return new ConcernsPage.Fact(words.text("concerns.fact." + name), value);
    }

    private static String median(Speed speed, Words words) {
        return speed.median().map(words::number).orElse("–");
    }

    private static List<ConcernsPage.Fact> outcomes(Speed speed, Words words) {
        return Arrays.stream(Outcome.values())
                .filter(speed.outcomes()::containsKey)
                .map(
                        one ->
                                new ConcernsPage.Fact(
                                        words.text(one.key()),
                                        words.number(speed.outcomes().getOrDefault(one, 0))))
                .toList();
    }

    private List<ConcernsPage.Row> below(UnitCode unit, FiscalPeriod period, Words words) {
        var children = territory.children(unit).stream().map(Unit::code).toList();
        var speeds = concerns.below(children, period);
        return children.stream()
                .map(child -> row(child, period, speeds.getOrDefault(child, Speed.none()), words))
                .toList();
    }

    private ConcernsPage.Row row(UnitCode unit, FiscalPeriod period, Speed speed, Words words) {
        return new ConcernsPage.Row(
                territory.fullName(unit, words),
                "/concerns?unit=" + unit + "&period=" + period,
                words.number(speed.raised()),
                words.number(speed.answered()),
                words.number(speed.inTime()),
                words.number(speed.overdue()),
                median(speed, words));
    }

    private List<ConcernsPage.Waiting> waiting(UnitCode unit, Words words) {
        var today = calendar.today();
        return concerns.waitingFor(unit).stream()
                .map(
                        one ->
                                new ConcernsPage.Waiting(
                                        one.concern().code(),
                                        one.concern().path(),
                                        words.text(one.concern().topic().key()),
                                        words.text(
                                                "concerns.waiting.since",
                                                one.concern().day(),
                                                one.days(today)),
                                        one.days(today) > calendar.daysToAnswer()))
                .toList();
    }

    private Optional<ConcernsPage.Figure> figure(
            Speed speed, FiscalPeriod period, Actor actor, Form form) {
        var words = form.words();
        var measures = concerns.measures(period, actor);
        return Optional.of(measures)
                .filter(found -> !found.isEmpty() && speed.raised() > 0)
                .map(
                        found ->
                                new ConcernsPage.Figure(
                                        form.id("id").toString(),
                                        period.toString(),
                                        words.text(
                                                "concerns.figure.says",
                                                speed.inTime(),
                                                speed.raised(),
                                                calendar.daysToAnswer()),
                                        form.field(
                                                "series",
                                                found.stream()
                                                        .map(
                                                                one ->
                                                                        form.option(
                                                                                "series",
                                                                                one.series()
                                                                                                .id()
                                                                                                .value()
                                                                                        + "",
                                                                                one.name(words)))
                                                        .toList())));
    }
}
