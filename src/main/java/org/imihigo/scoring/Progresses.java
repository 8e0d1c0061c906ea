package org.imihigo.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imihigo.board.Board;
import org.imihigo.board.Look;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledge;
import org.imihigo.reporting.Kind;
import org.imihigo.web.Words;
import org.springframework.stereotype.Service;

/** A door beside the scores: how far pledges have come, of many units in one look. */
@Service
public class Progresses {
    private static final List<Kind> KINDS = List.of(Kind.SELF, Kind.VALIDATED);

    private final Promises promises;
    private final Scoring scoring;
    private final Board board;
    private final Indicators indicators;

    Progresses(Promises promises, Scoring scoring, Board board, Indicators indicators) {
        this.promises = promises;
        this.scoring = scoring;
        this.board = board;
        this.indicators = indicators;
    }

    /** Of one unit, in the order of its contract. */
    public List<Progress> of(UnitCode unit, FiscalPeriod period) {
        return of(List.of(unit), period).values().iterator().next();
    }

    /** Of each unit in the order of the units; an empty list where one has pledged nothing. */
    public Map<UnitCode, List<Progress>> of(List<UnitCode> units, FiscalPeriod period) {
        promises.prepare(units, period.year());
        var pledged = new LinkedHashMap<UnitCode, List<Pledge>>();
        units.forEach(unit -> pledged.put(unit, promises.of(unit, period.year())));
        var places = new HashMap<SeriesId, Integer>();
        pledged.values().stream()
                .flatMap(List::stream)
                .forEach(pledge -> places.putIfAbsent(pledge.series(), places.size()));
        var series = new ArrayList<>(places.keySet());
        for (int place = 0; place < series.size(); place++) {
            places.put(series.get(place), place);
        }
        var look = board.look(List.copyOf(pledged.keySet()), series, List.of(period), KINDS);
        var all = new LinkedHashMap<UnitCode, List<Progress>>();
        pledged.forEach(
                (unit, own) -> {
                    int row = all.size();
                    all.put(
                            unit,
                            own.stream()
                                    .map(pledge -> progress(pledge, period, look, row, places))
                                    .toList());
                });
        return all;
    }

    private Progress progress(
            Pledge pledge, FiscalPeriod period, Look look, int row, Map<SeriesId, Integer> places) {
        int place = places.getOrDefault(pledge.series(), 0);
        var shown =
                Shown.of(
                        look.toDate(Kind.SELF).figure(row, place, 0),
                        look.toDate(Kind.VALIDATED).figure(row, place, 0));
        var indicator = indicators.series(pledge.series()).indicator();
        var expected = Expected.of(pledge, indicator);
        return new Progress(
                pledge,
                indicator,
                expected.baseline(),
                expected.annual(),
                expected.by(period).filter(one -> !isNothing(one, indicator.direction())),
                shown.figure(),
                shown.isConfirmed(),
                scoring.light(pledge, period, shown.figure(), shown.kind(), scoring.method())
                        .orElse(Light.GREY));
    }

    private static boolean isNothing(Fraction one, Direction direction) {
        return direction instanceof Direction.Up && one.isZero();
    }

    /** The indicator, and the category where there is one. */
    public String name(Progress progress, Words words) {
        var series = indicators.series(progress.pledge().series());
        var name = series.indicator().name().in(words);
        return series.category().map(part -> name + ": " + part.in(words)).orElse(name);
    }
}
