package org.imihigo.cascade;

import static java.util.stream.Collectors.toMap;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imihigo.board.Board;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;
import org.springframework.stereotype.Component;

/** What the units below weigh, by a way of dividing. */
@Component("cascadeWeights")
class Weights {
    private final Figures figures;
    private final Board board;
    private final Indicators indicators;
    private final Calendar calendar;

    Weights(Figures figures, Board board, Indicators indicators, Calendar calendar) {
        this.figures = figures;
        this.board = board;
        this.indicators = indicators;
        this.calendar = calendar;
    }

    /**
     * Weights of units, and of which units none is known.
     *
     * @param sources where they come from
     */
    record Known(SortedMap<UnitCode, Long> weights, List<UnitCode> missing, List<String> sources) {}

    /**
     * @param needed the series of which something is needed
     * @param from the series whose last reported value is the need; else what was declared
     */
    Known of(Way way, List<UnitCode> units, SeriesId needed, Optional<SeriesId> from) {
        return switch (way) {
            case EQUALLY -> known(units.stream().collect(toMap(unit -> unit, _ -> 1L)), units);
            case POPULATION -> known(units, figures.population(units));
            case NEED ->
                    from.map(series -> known(reported(units, series), units))
                            .orElseGet(() -> known(units, figures.need(units, needed)));
            case HAND -> new Known(new TreeMap<>(), List.of(), List.of());
        };
    }

    private static Known known(List<UnitCode> units, Map<UnitCode, Figure> figures) {
        var known =
                known(
                        figures.values().stream().collect(toMap(Figure::unit, Figure::amount)),
                        units);
        return new Known(
                known.weights(),
                known.missing(),
                figures.values().stream().map(Figure::source).distinct().sorted().toList());
    }

    private static Known known(Map<UnitCode, Long> weights, List<UnitCode> units) {
        return new Known(
                new TreeMap<>(weights),
                units.stream().filter(unit -> !weights.containsKey(unit)).toList(),
                List.of());
    }

    /** The last value of a series, in units of the last place that it keeps. */
    private Map<UnitCode, Long> reported(List<UnitCode> units, SeriesId series) {
        int decimals = indicators.series(series).indicator().decimals();
        var weights = new TreeMap<UnitCode, Long>();
        for (var unit : units) {
            board.toDate(unit, series, calendar.quarter(), Kind.SELF)
                    .value()
                    .map(value -> value.rounded(decimals, RoundingMode.HALF_UP))
                    .filter(value -> value.signum() >= 0)
                    .ifPresent(value -> weights.put(unit, value.unscaledValue().longValueExact()));
        }
        return weights;
    }
}
