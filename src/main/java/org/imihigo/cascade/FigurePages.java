package org.imihigo.cascade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.cascade.pages.Cell;
import org.imihigo.cascade.pages.FiguresPage;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What is known of the units of a place, by which a target can be divided. */
@Component("cascadeFigurePages")
class FigurePages {
    private final Figures figures;
    private final Pledges pledges;
    private final Territory territory;
    private final Calendar calendar;
    private final Telling telling;

    FigurePages(
            Figures figures,
            Pledges pledges,
            Territory territory,
            Calendar calendar,
            Telling telling) {
        this.figures = figures;
        this.pledges = pledges;
        this.territory = territory;
        this.calendar = calendar;
        this.telling = telling;
    }

    static String path(UnitCode place, Optional<SeriesId> series) {
        return "/cascade/figures/" + place + series.map(one -> "?series=" + one.value()).orElse("");
    }

    FiguresPage page(
            UnitCode place,
            Optional<SeriesId> series,
            Optional<FigureForm> typed,
            Actor actor,
            Words words) {
        var children = territory.children(place).stream().map(Unit::code).toList();
        var known =
                series.map(one -> figures.need(children, one))
                        .orElseGet(() -> figures.population(children));
        var what =
                series.map(one -> words.text("cascade.figures.need", telling.name(one, words)))
                        .orElseGet(() -> words.text("cascade.figures.population"));
        var missing = children.stream().filter(child -> !known.containsKey(child)).count();
        return new FiguresPage(
                words.text("cascade.figures.title", territory.fullName(place, words)),
                telling.steps(place, words.text("cascade.figures.step"), words),
                what,
                choices(place, series, words),
                children.stream().map(child -> row(child, known, series, words)).toList(),
                missing == 0 ? "" : words.count("cascade.figures.missing", missing),
                Optional.of(actor)
                        .filter(one -> Figures.maySay(place, one) && !children.isEmpty())
                        .map(_ -> typed.orElseGet(() -> new FigureForm(Map.of(), words)))
                        .map(form -> form(place, children, series, form, words)));
    }

    private List<FiguresPage.Choice> choices(
            UnitCode place, Optional<SeriesId> chosen, Words words) {
        var needs =
                pledges.of(place, calendar.year()).stream()
                        .map(pledge -> pledge.series())
                        .distinct()
                        .map(
                                one ->
                                        new FiguresPage.Choice(
                                                String.valueOf(one.value()),
                                                words.text(
                                                        "cascade.figures.need",
                                                        telling.name(one, words)),
                                                chosen.filter(one::equals).isPresent()))
                        .sorted(Comparator.comparing(FiguresPage.Choice::text));
        return Stream.concat(
                        Stream.of(
                                new FiguresPage.Choice(
                                        "",
                                        words.text("cascade.figures.population"),
                                        chosen.isEmpty())),
                        needs)
                .toList();
    }

    private FiguresPage.Row row(
            UnitCode unit, Map<UnitCode, Figure> known, Optional<SeriesId> series, Words words) {
        var figure = Optional.ofNullable(known.get(unit));
        return new FiguresPage.Row(
                territory.fullName(unit, words),
                territory.children(unit).isEmpty() ? "" : path(unit, series),
                figure.map(one -> words.number(one.amount())).orElse(""),
                figure.map(one -> words.date(one.day())).orElse(""),
                figure.map(Figure::source).orElse(""));
    }

    private FiguresPage.Form form(
            UnitCode place,
            List<UnitCode> children,
            Optional<SeriesId> series,
            FigureForm typed,
            Words words) {
        var cells = new ArrayList<Cell>();
        children.forEach(
                child -> cells.add(typed.cell("n-" + child, territory.shortName(child, words))));
        var more =
                Stream.of("day", "source", "list")
                        .map(name -> typed.cell(name, words.text("cascade.figures." + name)))
                        .toList();
        return new FiguresPage.Form(
                path(place, Optional.empty()),
                series.map(one -> String.valueOf(one.value())).orElse(""),
                cells,
                more.getFirst(),
                more.get(1),
                more.get(2),
                Stream.concat(cells.stream(), more.stream()).filter(Cell::isWrong).toList());
    }
}
