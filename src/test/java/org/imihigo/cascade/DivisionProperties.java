package org.imihigo.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Definition;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.IndicatorId;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Targets;

/** Parts always make the whole again, whatever is measured, over random wholes and weights. */
class DivisionProperties {
    private static final long LARGE = Amount.LARGEST;

    static Indicator indicator(OverTime time, OverSpace space) {
        Definition definition =
                space == OverSpace.POOLED
                        ? Sample.rate("RATE", time)
                        : Sample.definition("SUM", "ha", 1, Measure.of(time, space));
        return new Indicator(new IndicatorId(1), definition);
    }

    private static SortedMap<UnitCode, Long> weights(Random random) {
        var weights = new TreeMap<UnitCode, Long>();
        int units = random.nextInt(1, 22);
        for (int unit = 1; unit <= units; unit++) {
            weights.put(
                    new UnitCode("RW57" + (unit < 10 ? "0" : "") + unit),
                    random.nextInt(4) == 0 ? random.nextLong(5) : random.nextLong(900_000));
        }
        weights.put(weights.firstKey(), 1 + random.nextLong(900_000));
        return weights;
    }

    private static long size(Random random) {
        return random.nextInt(3) == 0 ? random.nextLong(12) : random.nextLong(LARGE / 4);
    }

    @Property(tries = 1000)
    void sharesMakeTheWholeAreNeverNegativeAndGrowWithTheWeight(@ForAll long seed) {
        var random = new Random(seed);
        var weights = weights(random);
        long total = size(random);

        var shares = Apportionment.of(total, weights);

        assertThat(shares.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
        assertThat(shares.values()).allMatch(share -> share >= 0);
        weights.forEach(
                (unit, weight) ->
                        weights.forEach(
                                (other, less) -> {
                                    if (weight > less) {
                                        assertThat(shares.get(unit))
                                                .isGreaterThanOrEqualTo(shares.get(other));
                                    }
                                }));
    }

    /** The weights change hands, and so do the shares; among equals the code decides. */
    @Property(tries = 300)
    void whoeverHasAWeightGetsItsShare(@ForAll long seed) {
        var random = new Random(seed);
        var weights = weights(random);
        var shuffled = new ArrayList<>(weights.values());
        Collections.shuffle(shuffled, random);
        var again = new TreeMap<UnitCode, Long>();
        weights.keySet().forEach(unit -> again.put(unit, shuffled.get(again.size())));
        long total = size(random);

        assertThat(byWeight(again, Apportionment.of(total, again)))
                .isEqualTo(byWeight(weights, Apportionment.of(total, weights)));
    }

    private static List<String> byWeight(
            SortedMap<UnitCode, Long> weights, SortedMap<UnitCode, Long> shares) {
        return weights.keySet().stream()
                .map(unit -> "%016d %d".formatted(weights.get(unit), shares.get(unit)))
                .sorted()
                .toList();
    }

    @Property(tries = 2000)
    void partsMakeTheWholeAgainInEveryMeasurementType(@ForAll long seed) {
        var random = new Random(seed);
        var times = OverTime.values();
        var time = times[random.nextInt(times.length)];
        var spaces =
                Measure.allowed(time).stream().filter(space -> space != OverSpace.NONE).toList();
        var space = spaces.get(random.nextInt(spaces.size()));
        var indicator = indicator(time, space);
        var weights = weights(random);
        var whole = whole(time, space, weights.size(), random);

        var parts = partsOrNobody(new Division(indicator, whole), weights);

        if (parts.isPresent()) {
            assertMakes(indicator, whole, parts.get());
            parts.get().values().forEach(part -> assertNotNegative(part));
        }
    }

    /** Where a share of two counts would count nobody, there is none. */
    private static Optional<SortedMap<UnitCode, Targets>> partsOrNobody(
            Division division, SortedMap<UnitCode, Long> weights) {
        try {
            return Optional.of(division.by(weights));
        } catch (Refusal refusal) {
            assertThat(refusal.key()).isEqualTo("cascade.division.few");
            return Optional.empty();
        }
    }

    private static void assertMakes(
            Indicator indicator, Targets whole, SortedMap<UnitCode, Targets> parts) {
        assertThat(year(indicator, whole, parts).verdict())
                .as("%s of %s: %s", indicator.measure(), whole, parts)
                .isEqualTo(Reconciliation.Verdict.EXACT);
        for (int period = 0; period < 4; period++) {
            int place = period;
            if (whole.periods().get(period).isPresent()) {
                var made =
                        Reconciliation.of(
                                indicator,
                                whole.periods().get(period).get(),
                                parts.values().stream()
                                        .map(part -> part.periods().get(place).orElseThrow())
                                        .map(amount -> new Reconciliation.Part(amount, 1))
                                        .toList());
                assertThat(made.verdict())
                        .as("%s of %s: %s", indicator.measure(), whole, parts)
                        .isEqualTo(Reconciliation.Verdict.EXACT);
            }
        }
    }

    private static Reconciliation year(
            Indicator indicator, Targets whole, SortedMap<UnitCode, Targets> parts) {
        return Reconciliation.of(
                indicator,
                whole.annual(),
                parts.values().stream()
                        .map(part -> new Reconciliation.Part(part.annual(), 1))
                        .toList());
    }

    private static void assertNotNegative(Targets part) {
        part.periods().stream()
                .flatMap(Optional::stream)
                .forEach(
                        amount ->
                                assertThat(amount.exact(1).orElseThrow().signum()).isNotNegative());
    }

    /** A part of a flow makes its own year too, and a part of a growing figure never falls. */
    @Property(tries = 500)
    void everyPartIsATargetOfItsOwnKind(@ForAll long seed) {
        var random = new Random(seed);
        var weights = weights(random);
        var flow = whole(OverTime.FLOW_SUM, OverSpace.SUM, 1, random);
        var level = whole(OverTime.CUMULATIVE_LAST, OverSpace.SUM, 1, random);

        new Division(indicator(OverTime.FLOW_SUM, OverSpace.SUM), flow)
                .by(weights)
                .values()
                .forEach(
                        part ->
                                assertThat(values(part).sum())
                                        .isEqualTo(((Amount.Value) part.annual()).scaled()));
        new Division(indicator(OverTime.CUMULATIVE_LAST, OverSpace.SUM), level)
                .by(weights)
                .values()
                .forEach(
                        part -> {
                            assertThat(values(part).boxed().toList()).isSorted();
                            assertThat(values(part).max().orElseThrow())
                                    .isEqualTo(((Amount.Value) part.annual()).scaled());
                        });
    }

    private static LongStream values(Targets targets) {
        return targets.periods().stream()
                .flatMap(Optional::stream)
                .mapToLong(amount -> ((Amount.Value) amount).scaled());
    }

    static Targets whole(OverTime time, OverSpace space, int units, Random random) {
        if (space == OverSpace.POOLED) {
            var counts =
                    IntStream.range(0, 5)
                            .<Amount>mapToObj(
                                    _ -> {
                                        long all = units * 10L + random.nextLong(100_000);
                                        return new Amount.Counts(random.nextLong(all + 1), all);
                                    })
                            .toList();
            return Targets.of(counts.getFirst(), some(counts.subList(1, 5)));
        }
        var values = LongStream.range(0, 4).map(_ -> size(random)).toArray();
        if (time == OverTime.CUMULATIVE_LAST) {
            Arrays.sort(values);
        }
        long annual = time == OverTime.FLOW_SUM ? LongStream.of(values).sum() : values[3];
        return Targets.of(
                new Amount.Value(annual),
                some(LongStream.of(values).<Amount>mapToObj(Amount.Value::new).toList()));
    }

    private static List<Optional<Amount>> some(List<Amount> amounts) {
        return amounts.stream().map(Optional::of).toList();
    }
}
