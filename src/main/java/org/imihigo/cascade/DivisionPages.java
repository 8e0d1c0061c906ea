package org.imihigo.cascade;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.cascade.Turn.Kind;
import org.imihigo.cascade.pages.Cell;
import org.imihigo.cascade.pages.DivisionPage;
import org.imihigo.cascade.pages.Sign;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Targets;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A pledge and its shares: divided, offered, answered, and held against the whole. */
@Component("cascadeDivisionPages")
class DivisionPages {
    private final Shares shares;
    private final Pledges pledges;
    private final Weights weights;
    private final Territory territory;
    private final Calendar calendar;
    private final Telling telling;

    DivisionPages(
            Shares shares,
            Pledges pledges,
            Weights weights,
            Territory territory,
            Calendar calendar,
            Telling telling) {
        this.shares = shares;
        this.pledges = pledges;
        this.weights = weights;
        this.territory = territory;
        this.calendar = calendar;
        this.telling = telling;
    }

    /** What is known of a unit below: what was said, and what it has pledged as a part. */
    private record Below(UnitCode unit, Share share, Optional<Pledge> part) {
        Optional<Targets> agreed() {
            return part.map(Pledge::targets).or(share::agreed);
        }

        Optional<Targets> offered() {
            return share.turns().isEmpty() ? agreed() : share.offered();
        }

        Optional<Targets> answered() {
            return share.turns().isEmpty() ? agreed() : share.answered();
        }
    }

    private List<UnitCode> children(UnitCode unit) {
        return territory.children(unit).stream()
                .filter(child -> child.existsOn(calendar.today()))
                .map(Unit::code)
                .toList();
    }

    /** The units directly below, and others that bear a part. */
    private Collection<Below> below(Pledge whole) {
        var parts = pledges.children(whole.id());
        var said = shares.of(whole.id());
        var units = new TreeMap<UnitCode, Below>();
        Stream.of(
                        children(whole.unit()).stream(),
                        parts.stream().map(Pledge::unit),
                        said.stream().map(Share::unit))
                .flatMap(all -> all)
                .forEach(
                        unit ->
                                units.put(
                                        unit,
                                        new Below(
                                                unit,
                                                find(said, unit, Share::unit)
                                                        .orElseGet(() -> Share.of(whole, unit)),
                                                find(parts, unit, Pledge::unit))));
        return units.values();
    }

    private static <T> Optional<T> find(List<T> all, UnitCode unit, Function<T, UnitCode> of) {
        return all.stream().filter(one -> of.apply(one).equals(unit)).findFirst();
    }

    DivisionPage page(Pledge whole, Way way, Optional<SeriesId> from, Actor actor, Words words) {
        var form =
                actor.reportsFor(whole.unit()) && impossible(whole, words).isEmpty()
                        ? Optional.of(fresh(whole, way, from, words))
                        : Optional.<DivisionPage.Form>empty();
        return page(whole, form, actor, words);
    }

    DivisionPage again(Pledge whole, Way way, TargetsForm typed, Actor actor, Words words) {
        return page(
                whole,
                Optional.of(form(whole, way, Optional.empty(), Optional.empty(), typed, "", words)),
                actor,
                words);
    }

    private DivisionPage page(
            Pledge whole, Optional<DivisionPage.Form> form, Actor actor, Words words) {
        var indicator = telling.indicator(whole.series());
        var name = telling.name(whole.series(), words);
        var below = below(whole);
        return new DivisionPage(
                words.text("cascade.division.title", name),
                telling.steps(whole.unit(), words.text("cascade.division.step"), words),
                telling.unit(whole.unit(), words),
                "/pledges/" + whole.id(),
                indicator.shown(whole.targets().annual(), words),
                words.text(
                        "cascade.rule."
                                + indicator.measure().space().name().toLowerCase(Locale.ROOT)),
                sums(whole, indicator, below, words),
                below.stream().map(one -> row(whole, one, indicator, actor, words)).toList(),
                impossible(whole, words),
                form);
    }

    private Optional<String> impossible(Pledge whole, Words words) {
        var indicator = telling.indicator(whole.series());
        if (children(whole.unit()).isEmpty()) {
            return Optional.of(words.text("cascade.division.childless"));
        }
        try {
            Division.mustBeDivisible(indicator);
            return Optional.empty();
        } catch (Refusal refusal) {
            return refusal.key().equals("cascade.division.indivisible")
                    ? Optional.empty()
                    : Optional.of(words.text(refusal.key()));
        }
    }

    private static List<DivisionPage.Sum> sums(
            Pledge whole, Indicator indicator, Collection<Below> below, Words words) {
        var sums = new ArrayList<DivisionPage.Sum>();
        sums.add(sum(whole, Optional.empty(), indicator, below, words));
        for (int period = 0; period < indicator.periods(); period++) {
            if (whole.targets().periods().get(period).isPresent()) {
                sums.add(sum(whole, Optional.of(period), indicator, below, words));
            }
        }
        return sums;
    }

    private static DivisionPage.Sum sum(
            Pledge whole,
            Optional<Integer> period,
            Indicator indicator,
            Collection<Below> below,
            Words words) {
        var wanted = Telling.amount(whole.targets(), period).orElseThrow();
        Function<Function<Below, Optional<Targets>>, Sign> sign =
                side ->
                        Telling.sign(
                                indicator,
                                wanted,
                                below.stream()
                                        .flatMap(one -> side.apply(one).stream())
                                        .flatMap(one -> Telling.amount(one, period).stream())
                                        .toList(),
                                words);
        return new DivisionPage.Sum(
                period.map(one -> TargetsForm.periodName(indicator, one + 1, words))
                        .orElseGet(() -> words.text("cascade.period.year")),
                indicator.shown(wanted, words),
                sign.apply(Below::offered),
                sign.apply(Below::answered),
                sign.apply(Below::agreed));
    }

    private DivisionPage.Row row(
            Pledge whole, Below below, Indicator indicator, Actor actor, Words words) {
        var share = below.share();
        boolean mine = actor.reportsFor(whole.unit());
        var path = Telling.path(whole.id(), below.unit());
        return new DivisionPage.Row(
                telling.unit(below.unit(), words),
                share.turns().isEmpty()
                        ? below.part().map(part -> "/pledges/" + part.id()).orElse("")
                        : path,
                Telling.shown(share.offered(), indicator, words),
                state(below, words),
                share.last().map(Turn::reason).orElse(""),
                agreed(below, indicator, words),
                Optional.of(share)
                        .filter(one -> mine && one.is(Kind.COUNTERED))
                        .map(
                                one ->
                                        new DivisionPage.Act(
                                                path + "/settlement",
                                                one.seen(),
                                                words.text(
                                                        "cascade.settle.button",
                                                        Telling.shown(
                                                                one.answered(),
                                                                indicator,
                                                                words)))),
                Optional.of(share)
                        .filter(one -> mine && one.agreed().isEmpty())
                        .filter(one -> one.is(Kind.OFFERED, Kind.COUNTERED, Kind.REFUSED))
                        .map(
                                one ->
                                        new DivisionPage.Act(
                                                path + "/withdrawal",
                                                one.seen(),
                                                words.text("cascade.withdraw.button"))));
    }

    private static Sign state(Below below, Words words) {
        return below.share().turns().isEmpty() && below.part().isPresent()
                ? new Sign("green", words.text("cascade.state.pledged"))
                : Telling.state(below.share(), words);
    }

    private static String agreed(Below below, Indicator indicator, Words words) {
        var shown = Telling.shown(below.agreed(), indicator, words);
        return below.part().isEmpty() && !shown.isEmpty()
                ? words.text("cascade.agreed.later", shown)
                : shown;
    }

    private DivisionPage.Form fresh(Pledge whole, Way way, Optional<SeriesId> from, Words words) {
        var indicator = telling.indicator(whole.series());
        var units = children(whole.unit());
        var known = weights.of(way, units, whole.series(), from);
        var typed = new LinkedHashMap<String, String>();
        var note = note(known, way, words);
        if (known.missing().isEmpty()) {
            try {
                var parts = way == Way.HAND ? offered(whole) : divided(whole, indicator, known);
                parts.forEach(
                        (unit, targets) ->
                                typed.putAll(
                                        TargetsForm.of(targets, "-" + unit, indicator, words)));
            } catch (Refusal refusal) {
                note = words.text(refusal);
            }
        }
        return form(
                whole,
                way,
                from,
                Optional.of(known),
                new TargetsForm(typed, indicator, words),
                note,
                words);
    }

    private static SortedMap<UnitCode, Targets> divided(
            Pledge whole, Indicator indicator, Weights.Known known) {
        return new Division(indicator, whole.targets()).by(known.weights());
    }

    /** To go on by hand from what stands. */
    private SortedMap<UnitCode, Targets> offered(Pledge whole) {
        var offered = new TreeMap<UnitCode, Targets>();
        below(whole).forEach(one -> one.answered().ifPresent(it -> offered.put(one.unit(), it)));
        return offered;
    }

    private String note(Weights.Known known, Way way, Words words) {
        if (!known.missing().isEmpty()) {
            return words.text(
                    "cascade.missing." + way.word(),
                    known.missing().size(),
                    known.missing().stream()
                            .limit(8)
                            .map(unit -> territory.shortName(unit, words))
                            .collect(joining(", ")));
        }
        var sources = String.join(", ", known.sources());
        return sources.isEmpty()
                ? words.text("cascade.note." + way.word())
                : words.text("cascade.note.source", sources);
    }

    private DivisionPage.Form form(
            Pledge whole,
            Way way,
            Optional<SeriesId> from,
            Optional<Weights.Known> known,
            TargetsForm typed,
            String note,
            Words words) {
        var indicator = telling.indicator(whole.series());
        var lines = new ArrayList<DivisionPage.Line>();
        var amounts = new ArrayList<Amount>();
        for (var unit : children(whole.unit())) {
            var share = shares.of(whole.id(), unit);
            new TargetsForm(fields(typed, indicator, unit), indicator, words)
                    .read("-" + unit)
                    .ifPresent(targets -> amounts.add(targets.annual()));
            lines.add(
                    new DivisionPage.Line(
                            unit.value(),
                            territory.shortName(unit, words),
                            known.filter(_ -> way == Way.POPULATION || way == Way.NEED)
                                    .map(one -> one.weights().get(unit))
                                    .map(words::number)
                                    .orElse(""),
                            share.seen(),
                            share.is(Kind.ACCEPTED, Kind.OFFERED),
                            typed.cells("-" + unit, territory.shortName(unit, words))));
        }
        return new DivisionPage.Form(
                Telling.path(whole.id()) + "/offers",
                way.word(),
                ways(whole, way, words),
                way == Way.NEED ? needs(whole, from, words) : List.of(),
                note,
                columns(indicator, words),
                lines,
                Telling.sign(indicator, whole.targets().annual(), amounts, words),
                lines.stream().anyMatch(line -> line.seen() > 0),
                typed.text("reason"),
                wrong(typed, lines));
    }

    /** Declared needs, or the last value of another series that the units below report. */
    private List<DivisionPage.Choice> needs(Pledge whole, Optional<SeriesId> chosen, Words words) {
        var declared =
                new DivisionPage.Choice(words.text("cascade.need.declared"), "", chosen.isEmpty());
        var reported =
                pledges.of(whole.unit(), whole.year()).stream()
                        .map(Pledge::series)
                        .filter(series -> !series.equals(whole.series()))
                        .map(
                                series ->
                                        new DivisionPage.Choice(
                                                telling.name(series, words),
                                                String.valueOf(series.value()),
                                                chosen.filter(series::equals).isPresent()));
        return Stream.concat(Stream.of(declared), reported).toList();
    }

    private static Map<String, String> fields(
            TargetsForm typed, Indicator indicator, UnitCode unit) {
        var fields = new LinkedHashMap<String, String>();
        Stream.concat(
                        Stream.of("annual-" + unit),
                        IntStream.rangeClosed(1, indicator.periods())
                                .mapToObj(period -> "p" + period + "-" + unit))
                .forEach(name -> fields.put(name, typed.text(name)));
        return fields;
    }

    private static List<Cell> wrong(TargetsForm typed, List<DivisionPage.Line> lines) {
        var cells = new ArrayList<Cell>();
        lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(Cell::isWrong)
                .forEach(cells::add);
        typed.wrong()
                .forEach(
                        (name, problem) -> {
                            if (cells.stream().noneMatch(cell -> cell.name().equals(name))) {
                                cells.add(new Cell(name, "", "", problem));
                            }
                        });
        return cells;
    }

    private static List<String> columns(Indicator indicator, Words words) {
        return Stream.concat(
                        Stream.of(words.text("cascade.period.year")),
                        IntStream.rangeClosed(1, indicator.periods())
                                .mapToObj(one -> TargetsForm.periodName(indicator, one, words)))
                .toList();
    }

    /** Where weights make no difference, all ways are one. */
    private List<DivisionPage.Choice> ways(Pledge whole, Way chosen, Words words) {
        var indicator = telling.indicator(whole.series());
        boolean weighed = new Division(indicator, whole.targets()).isWeighed();
        return Arrays.stream(Way.values())
                .filter(way -> weighed || way == Way.EQUALLY || way == Way.HAND)
                .map(
                        way ->
                                new DivisionPage.Choice(
                                        words.text(
                                                weighed || way == Way.HAND
                                                        ? "cascade.way." + way.word()
                                                        : "cascade.way.same"),
                                        Telling.path(whole.id()) + "?way=" + way.word() + "#offer",
                                        way == chosen))
                .toList();
    }
}
