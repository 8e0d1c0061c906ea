package org.imihigo.cascade;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Targets;

/**
 * A target divided so that its parts make it again, as the measure adds up over space: a sum in
 * proportion to weights; two counts each; a mean, least or greatest by promising the same
 * everywhere.
 */
public record Division(Indicator indicator, Targets whole) {

    /**
     * @param weights not negative; a unit without weight gets no share of a sum
     * @throws Refusal where the measure cannot be divided, or its target is not fit to be
     */
    public SortedMap<UnitCode, Targets> by(SortedMap<UnitCode, Long> weights) {
        mustBeDivisible(indicator);
        if (weights.isEmpty()) {
            throw Refusal.invalid("cascade.division.nobody");
        }
        return switch (indicator.measure().space()) {
            case SUM -> sums(withWeight(weights));
            case POOLED -> isCounted() ? counts(withWeight(weights)) : same(weights);
            case MEAN, WEIGHTED_MEAN, MIN, MAX -> same(weights);
            case NONE -> throw Refusal.invalid("cascade.division.none");
        };
    }

    /** Whether a part of it is anything at all. */
    static void mustBeDivisible(Indicator indicator) {
        if (indicator.measure().space() == OverSpace.NONE) {
            throw Refusal.invalid("cascade.division.none");
        }
        if (isWhole(indicator)) {
            throw Refusal.invalid("cascade.division.indivisible");
        }
    }

    /** Whether it is done whole or not at all, and so by one unit. */
    static boolean isWhole(Indicator indicator) {
        return !indicator.divisible() && indicator.measure().space() == OverSpace.SUM;
    }

    /** Whether weights make a difference. */
    boolean isWeighed() {
        var space = indicator.measure().space();
        return space == OverSpace.SUM || (space == OverSpace.POOLED && isCounted());
    }

    private static SortedMap<UnitCode, Long> withWeight(SortedMap<UnitCode, Long> weights) {
        var some = new TreeMap<>(weights);
        some.values().removeIf(weight -> weight == 0);
        if (some.isEmpty()) {
            throw Refusal.invalid("cascade.division.weightless");
        }
        return some;
    }

    private boolean isCounted() {
        return amounts().allMatch(Amount.Counts.class::isInstance);
    }

    private Stream<Amount> amounts() {
        return Stream.concat(
                Stream.of(whole.annual()), whole.periods().stream().flatMap(Optional::stream));
    }

    private SortedMap<UnitCode, Targets> same(SortedMap<UnitCode, Long> weights) {
        var parts = new TreeMap<UnitCode, Targets>();
        weights.keySet().forEach(unit -> parts.put(unit, Targets.of(whole.annual(), periods())));
        return parts;
    }

    private List<Optional<Amount>> periods() {
        return whole.periods();
    }

    private SortedMap<UnitCode, Targets> sums(SortedMap<UnitCode, Long> weights) {
        amounts().forEach(Division::mustNotBeNegative);
        var time = indicator.measure().time();
        return time == OverTime.FLOW_SUM || time == OverTime.CUMULATIVE_LAST
                ? steps(weights)
                : levels(weights);
    }

    private static void mustNotBeNegative(Amount amount) {
        if (value(amount) < 0) {
            throw Refusal.invalid("cascade.division.negative");
        }
    }

    private static long value(Amount amount) {
        return ((Amount.Value) amount).scaled();
    }

    /** What each period adds is divided, so that no part ever falls and the parts make the year. */
    private SortedMap<UnitCode, Targets> steps(SortedMap<UnitCode, Long> weights) {
        var annual = Apportionment.of(value(whole.annual()), weights);
        if (periods().stream().allMatch(Optional::isEmpty)) {
            return targets(annual, _ -> periods());
        }
        boolean grows = indicator.measure().time() == OverTime.CUMULATIVE_LAST;
        var table = Apportionment.table(grows ? growth() : flow(), annual);
        return targets(annual, unit -> filled(table, unit, grows));
    }

    private long[] flow() {
        var flow = periods().stream().mapToLong(Division::valueOrNothing).toArray();
        long made = Arrays.stream(flow).sum();
        if (made != value(whole.annual())) {
            throw Refusal.invalid("cascade.division.periods");
        }
        return flow;
    }

    private static long valueOrNothing(Optional<Amount> amount) {
        return amount.map(Division::value).orElse(0L);
    }

    /** What each period adds to the one before; the year's end, where it lies behind the last. */
    private long[] growth() {
        var growth = new long[periods().size() + 1];
        long before = 0;
        for (int period = 0; period < growth.length; period++) {
            long level =
                    period < periods().size()
                            ? periods().get(period).map(Division::value).orElse(before)
                            : value(whole.annual());
            if (level < before) {
                throw Refusal.invalid("cascade.division.falls");
            }
            growth[period] = level - before;
            before = level;
        }
        return growth;
    }

    private List<Optional<Amount>> filled(
            Map<UnitCode, long[]> table, UnitCode unit, boolean grows) {
        var steps = requireNonNull(table.get(unit));
        long level = 0;
        var filled = new ArrayList<Optional<Amount>>();
        for (int period = 0; period < periods().size(); period++) {
            level = grows ? level + steps[period] : steps[period];
            var amount = new Amount.Value(level);
            filled.add(periods().get(period).map(_ -> amount));
        }
        return filled;
    }

    private static SortedMap<UnitCode, Targets> targets(
            SortedMap<UnitCode, Long> annual, Function<UnitCode, List<Optional<Amount>>> periods) {
        var parts = new TreeMap<UnitCode, Targets>();
        annual.forEach(
                (unit, value) ->
                        parts.put(unit, Targets.of(new Amount.Value(value), periods.apply(unit))));
        return parts;
    }

    /** A level may fall again: each period is divided for itself. */
    private SortedMap<UnitCode, Targets> levels(SortedMap<UnitCode, Long> weights) {
        return amountByAmount(
                amount -> {
                    var parts = new TreeMap<UnitCode, Amount>();
                    Apportionment.of(value(amount), weights)
                            .forEach((unit, share) -> parts.put(unit, new Amount.Value(share)));
                    return parts;
                });
    }

    private SortedMap<UnitCode, Targets> counts(SortedMap<UnitCode, Long> weights) {
        return amountByAmount(
                amount -> {
                    var counts = (Amount.Counts) amount;
                    var of = Apportionment.of(counts.denominator(), weights);
                    if (of.containsValue(0L)) {
                        throw Refusal.invalid("cascade.division.few");
                    }
                    var parts = new TreeMap<UnitCode, Amount>();
                    Apportionment.of(counts.numerator(), of)
                            .forEach(
                                    (unit, share) ->
                                            parts.put(
                                                    unit,
                                                    new Amount.Counts(
                                                            share, requireNonNull(of.get(unit)))));
                    return parts;
                });
    }

    private SortedMap<UnitCode, Targets> amountByAmount(
            Function<Amount, SortedMap<UnitCode, Amount>> divided) {
        var annual = divided.apply(whole.annual());
        var periods = periods().stream().map(period -> period.map(divided)).toList();
        var parts = new TreeMap<UnitCode, Targets>();
        annual.forEach(
                (unit, amount) ->
                        parts.put(
                                unit,
                                Targets.of(
                                        amount,
                                        IntStream.range(0, periods.size())
                                                .mapToObj(
                                                        place ->
                                                                periods.get(place)
                                                                        .map(all -> all.get(unit)))
                                                .toList())));
        return parts;
    }
}
