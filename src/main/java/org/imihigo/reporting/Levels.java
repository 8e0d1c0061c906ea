package org.imihigo.reporting;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;

/**
 * What is counted from the year's beginning does not fall, unless a note says why: the last value
 * before each period, for the rows of a batch that have none.
 */
final class Levels {
    private final Map<Line, NavigableMap<FiscalPeriod, Amount>> earlier = new HashMap<>();
    private final Map<Integer, Series> series;

    /** The periods of one unit and series. */
    private record Line(UnitCode unit, SeriesId series) {}

    private Levels(Map<Integer, Series> series) {
        this.series = series;
    }

    static Levels before(List<Sent> rows, Map<Integer, Series> series, Readings readings) {
        var levels = new Levels(series);
        var asked =
                rows.stream()
                        .filter(row -> row.note().isEmpty())
                        .filter(row -> levels.isCumulative(row.series()))
                        .toList();
        var periods = asked.stream().flatMap(row -> before(row.period())).collect(toSet());
        if (!periods.isEmpty()) {
            var units = asked.stream().map(Sent::unit).collect(toSet());
            var cumulative = asked.stream().map(Sent::series).collect(toSet());
            readings.eachCurrent(units, periods, cumulative, Kind.SELF, levels::told);
        }
        return levels;
    }

    /** It is in force from now on; a row of the same batch counts as one of yesterday. */
    void told(Reading reading) {
        if (isCumulative(reading.series())) {
            told(ReadingChange.of(reading, Optional.empty()));
        }
    }

    private void told(ReadingChange told) {
        earlier.computeIfAbsent(new Line(told.unit(), told.series()), _ -> new TreeMap<>())
                .put(told.period(), told.after().orElseThrow());
    }

    private boolean isCumulative(SeriesId id) {
        return Optional.ofNullable(series.get(id.value()))
                .filter(one -> one.indicator().measure().time() == OverTime.CUMULATIVE_LAST)
                .isPresent();
    }

    private static Stream<FiscalPeriod> before(FiscalPeriod period) {
        return IntStream.range(1, period.number())
                .mapToObj(number -> new FiscalPeriod(period.year(), period.kind(), number));
    }

    boolean isFall(Sent row) {
        return row.note().isEmpty()
                && row.amount() instanceof Amount.Value(long now)
                && last(row).filter(then -> now < then).isPresent();
    }

    /** Not applicable says nothing of how much there was. */
    private Optional<Long> last(Sent row) {
        var line = earlier.get(new Line(row.unit(), row.series()));
        if (line == null) {
            return Optional.empty();
        }
        return line.headMap(row.period(), false).descendingMap().entrySet().stream()
                .filter(told -> told.getKey().year().equals(row.period().year()))
                .flatMap(
                        told ->
                                told.getValue() instanceof Amount.Value(long then)
                                        ? Stream.of(then)
                                        : Stream.empty())
                .findFirst();
    }
}
