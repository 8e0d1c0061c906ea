package org.imihigo.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<Line, List<Reading>> earlier;

    /** The periods of one unit and series. */
    private record Line(UnitCode unit, SeriesId series) {}

    private Levels(Map<Line, List<Reading>> earlier) {
        this.earlier = earlier;
    }

    static Levels before(List<Sent> rows, Map<Integer, Series> series, Readings readings) {
        var asked =
                rows.stream()
                        .filter(row -> row.note().isEmpty())
                        .filter(row -> isCumulative(row.series(), series))
                        .toList();
        var periods = asked.stream().flatMap(row -> before(row.period())).collect(toSet());
        if (periods.isEmpty()) {
            return new Levels(Map.of());
        }
        var units = asked.stream().map(Sent::unit).collect(toSet());
        return new Levels(
                readings.current(units, periods, Kind.SELF).stream()
                        .filter(told -> isCumulative(told.series(), series))
                        .collect(groupingBy(told -> new Line(told.unit(), told.series()))));
    }

    private static boolean isCumulative(SeriesId id, Map<Integer, Series> series) {
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
        return earlier.getOrDefault(new Line(row.unit(), row.series()), List.of()).stream()
                .filter(told -> told.period().year().equals(row.period().year()))
                .filter(told -> told.period().compareTo(row.period()) < 0)
                .sorted(Comparator.comparing(Reading::period).reversed())
                .flatMap(
                        told ->
                                told.amount() instanceof Amount.Value(long then)
                                        ? Stream.of(then)
                                        : Stream.empty())
                .findFirst();
    }
}
