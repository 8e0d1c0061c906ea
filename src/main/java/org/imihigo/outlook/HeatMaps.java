package org.imihigo.outlook;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Spelling;
import org.imihigo.kernel.UnitCode;
import org.imihigo.outlook.pages.HeatMapPage;
import org.imihigo.outlook.pages.HeatMapPage.Cell;
import org.imihigo.outlook.pages.HeatMapPage.Column;
import org.imihigo.outlook.pages.HeatMapPage.Row;
import org.imihigo.outlook.pages.OutlookPage.Link;
import org.imihigo.pledges.Pillar;
import org.imihigo.scoring.Progress;
import org.imihigo.scoring.Progresses;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Draws the units below a place against what they have pledged. */
@Component
class HeatMaps {
    /** More do not fit a wall; what most units pledge comes first. */
    private static final int COLUMNS = 40;

    private final Progresses progresses;
    private final Territory territory;
    private final Heads heads;

    HeatMaps(Progresses progresses, Territory territory, Heads heads) {
        this.progresses = progresses;
        this.territory = territory;
        this.heads = heads;
    }

    HeatMapPage page(UnitCode place, FiscalPeriod period, Optional<Pillar> pillar, Words words) {
        var units =
                Stream.concat(Stream.of(place), heads.below(place, period).stream().map(Unit::code))
                        .toList();
        var standing = new LinkedHashMap<UnitCode, List<Progress>>();
        progresses
                .of(units, period)
                .forEach(
                        (unit, own) ->
                                standing.put(unit, own.stream().filter(in(pillar)).toList()));
        standing.values().removeIf(List::isEmpty);
        var measures = measures(standing);
        var shown = measures.stream().limit(COLUMNS).toList();
        return new HeatMapPage(
                heads.of(place, period, "map", words),
                pillars(place, period, pillar, words),
                columns(shown, words),
                standing.entrySet().stream()
                        .map(unit -> row(unit.getKey(), unit.getValue(), shown, period, words))
                        .toList(),
                measures.size() > COLUMNS
                        ? words.text("outlook.map.left", measures.size() - COLUMNS)
                        : "");
    }

    private static Predicate<Progress> in(Optional<Pillar> pillar) {
        return one -> pillar.map(one.pledge().chain().pillar()::equals).orElse(true);
    }

    /** What most units have pledged first, then in the order of the contracts. */
    private static List<Progress> measures(Map<UnitCode, List<Progress>> standing) {
        var all = standing.values().stream().flatMap(List::stream).toList();
        var often = all.stream().collect(groupingBy(one -> one.pledge().series(), counting()));
        var first = new LinkedHashMap<SeriesId, Progress>();
        all.forEach(one -> first.putIfAbsent(one.pledge().series(), one));
        return first.values().stream()
                .sorted(
                        Comparator.comparingLong(
                                (Progress one) -> -often.getOrDefault(one.pledge().series(), 0L)))
                .toList();
    }

    private List<Column> columns(List<Progress> shown, Words words) {
        return IntStream.range(0, shown.size())
                .mapToObj(
                        place ->
                                new Column(
                                        words.number(place + 1L),
                                        progresses.name(shown.get(place), words)))
                .toList();
    }

    private Row row(
            UnitCode unit,
            List<Progress> own,
            List<Progress> shown,
            FiscalPeriod period,
            Words words) {
        var name = territory.fullName(unit, words);
        var cells = new ArrayList<Optional<Cell>>();
        for (var column : shown) {
            cells.add(
                    own.stream()
                            .filter(one -> one.pledge().series().equals(column.pledge().series()))
                            .findFirst()
                            .map(one -> cell(one, name, period, words)));
        }
        return new Row(name, Heads.path(unit, period), List.copyOf(cells));
    }

    private Cell cell(Progress progress, String unit, FiscalPeriod period, Words words) {
        var share =
                progress.share()
                        .map(one -> words.percent(one.rounded(0, RoundingMode.FLOOR)))
                        .orElse("");
        return new Cell(
                progress.light().word(),
                progress.light().sign(),
                share,
                Standing.path(progress, period),
                words.text(
                        "outlook.map.cell",
                        unit,
                        progresses.name(progress, words),
                        progress.light().text(words),
                        share));
    }

    private static List<Link> pillars(
            UnitCode place, FiscalPeriod period, Optional<Pillar> chosen, Words words) {
        var path = Heads.path(place, period) + "/map";
        return Stream.concat(
                        Stream.of(new Link(words.text("outlook.map.all"), path, chosen.isEmpty())),
                        Stream.of(Pillar.values())
                                .map(
                                        pillar ->
                                                new Link(
                                                        words.text(
                                                                "outlook.pillar."
                                                                        + Spelling.key(pillar)),
                                                        path + "?pillar=" + Spelling.key(pillar),
                                                        chosen.filter(pillar::equals).isPresent())))
                .toList();
    }
}
