package org.imihigo.scoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Pledge;

/**
 * What should have been reached by a day, as the pledge itself says. Days are counted: 1 July is 0,
 * 30 June 364, or 365 in a leap year.
 */
final class Expected {
    private final FiscalYear year;
    private final Indicator indicator;
    private final Optional<Fraction> baseline;
    private final Optional<Fraction> annual;
    private final List<Optional<Fraction>> periods;

    private Expected(Pledge pledge, Indicator indicator) {
        this.year = pledge.year();
        this.indicator = indicator;
        this.baseline = pledge.baseline().value().flatMap(this::exact);
        this.annual = exact(pledge.targets().annual());
        this.periods =
                pledge.targets().periods().stream().map(one -> one.flatMap(this::exact)).toList();
    }

    static Expected of(Pledge pledge, Indicator indicator) {
        return new Expected(pledge, indicator);
    }

    Optional<Fraction> baseline() {
        return baseline;
    }

    Optional<Fraction> annual() {
        return annual;
    }

    /** What should be reached by the end of the period; of the year, its target. */
    Optional<Fraction> by(FiscalPeriod period) {
        return on(period.lastDay());
    }

    Optional<Fraction> on(LocalDate day) {
        if (!day.isBefore(year.lastDay())) {
            return annual;
        }
        return switch (indicator.measure().time()) {
            case FLOW_SUM -> between(cumulated(), day);
            case STOCK_LAST -> between(levels(baseline), day);
            case CUMULATIVE_LAST -> between(levels(start()), day);
            case RATE_POOLED, RATE_MEAN, RATE_LAST -> running(day);
            case MILESTONE, ONE_OFF -> lastDeclared(day);
        };
    }

    /** What is promised for the quarter by itself; empty where nothing is. */
    Optional<Fraction> alone(FiscalPeriod quarter) {
        boolean summed = indicator.measure().time() == OverTime.FLOW_SUM;
        if (!summed) {
            return by(quarter);
        }
        var declared = declaredIn(quarter);
        if (!declared.isEmpty() || isDivided()) {
            return declared.stream().reduce(Fraction::plus);
        }
        var before = quarter.number() == 1 ? Fraction.ZERO : upTo(quarter.previous());
        return by(quarter).map(upTo -> upTo.minus(before));
    }

    private Fraction upTo(FiscalPeriod period) {
        return by(period).orElse(Fraction.ZERO);
    }

    private List<Fraction> declaredIn(FiscalPeriod quarter) {
        return IntStream.range(0, periods.size())
                .filter(index -> !end(index).isBefore(quarter.firstDay()))
                .filter(index -> !end(index).isAfter(quarter.lastDay()))
                .mapToObj(periods::get)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the pledge says what it wants of at least one period. */
    private boolean isDivided() {
        return periods.stream().anyMatch(Optional::isPresent);
    }

    private Optional<Fraction> start() {
        return indicator.measure().startsAt() == Measure.StartsAt.ZERO
                ? Optional.of(Fraction.ZERO)
                : baseline;
    }

    /** The periods' targets added up from 0; without them, a straight line to the year's. */
    private NavigableMap<Long, Fraction> cumulated() {
        var points = new TreeMap<Long, Fraction>(Map.of(0L, Fraction.ZERO));
        if (isDivided()) {
            var sum = Fraction.ZERO;
            for (int index = 0; index < periods.size(); index++) {
                sum = sum.plus(periods.get(index).orElse(Fraction.ZERO));
                points.put(number(end(index)), sum);
            }
        }
        annual.ifPresent(target -> points.put(number(year.lastDay()), target));
        return points;
    }

    /** From the start through the declared levels to the year's target. */
    private NavigableMap<Long, Fraction> levels(Optional<Fraction> start) {
        var points = new TreeMap<Long, Fraction>();
        start.ifPresent(level -> points.put(0L, level));
        for (int index = 0; index < periods.size(); index++) {
            long day = number(end(index));
            periods.get(index).ifPresent(level -> points.put(day, level));
        }
        annual.ifPresent(target -> points.put(number(year.lastDay()), target));
        return points;
    }

    /** On the straight line between the points around the day; empty before the first. */
    private Optional<Fraction> between(NavigableMap<Long, Fraction> points, LocalDate day) {
        long number = number(day);
        var from = points.floorEntry(number);
        var to = points.ceilingEntry(number);
        if (from == null || to == null) {
            return Optional.empty();
        }
        if (from.getKey().equals(to.getKey())) {
            return Optional.of(from.getValue());
        }
        var gone = Fraction.of(number - from.getKey(), to.getKey() - from.getKey());
        var way = to.getValue().minus(from.getValue());
        return Optional.of(from.getValue().plus(way.times(gone)));
    }

    private Optional<Fraction> running(LocalDate day) {
        for (int index = 0; index < periods.size(); index++) {
            if (!day.isAfter(end(index))) {
                return periods.get(index);
            }
        }
        return Optional.empty();
    }

    private Optional<Fraction> lastDeclared(LocalDate day) {
        Optional<Fraction> last = Optional.empty();
        for (int index = 0; index < periods.size() && !end(index).isAfter(day); index++) {
            var step = periods.get(index);
            last = step.isPresent() ? step : last;
        }
        return last;
    }

    private LocalDate end(int index) {
        return new FiscalPeriod(year, indicator.frequency(), index + 1).lastDay();
    }

    private long number(LocalDate day) {
        return ChronoUnit.DAYS.between(year.firstDay(), day);
    }

    private Optional<Fraction> exact(Amount amount) {
        return amount.exact(indicator.decimals());
    }
}
