package org.imihigo.board;

import static java.util.stream.Collectors.reducing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.board.Figure.State;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Measure;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

/**
 * The roll-up rules once more, read straight from the design and as slowly as they are written:
 * what the cube must equal. Shares no code with it.
 *
 * @param codes the tree
 * @param pledges who pledged on the series
 * @param readings in force, by unit and number of the period
 */
record Recomputation(
        Measure measure,
        int decimals,
        List<UnitCode> codes,
        Map<UnitCode, Promise> pledges,
        Map<UnitCode, Map<Integer, Amount>> readings) {

    /**
     * @param wanted numbers of the periods
     * @param ended the number of the first period at whose end the unit is no more
     */
    record Promise(boolean own, List<Integer> wanted, int weight, Optional<Integer> ended) {
        Promise(boolean own, List<Integer> wanted, int weight) {
            this(own, wanted, weight, Optional.empty());
        }

        boolean livesIn(int period) {
            return ended.filter(first -> period >= first).isEmpty();
        }
    }

    /** What one unit says for a span, time rule applied. */
    private record Leaf(
            Optional<Fraction> value,
            BigInteger numerator,
            BigInteger denominator,
            int weight,
            Coverage coverage) {}

    /** The figure over the periods {@code from} to {@code to}, numbered from 1. */
    Figure figure(UnitCode unit, int from, int to) {
        var measuring = measuring(unit);
        if (measuring.isEmpty()) {
            boolean involved = pledges.keySet().stream().anyMatch(unit::contains);
            assert !involved;
            return Figure.NONE;
        }
        boolean own = measuring.equals(List.of(unit));
        var leaves = measuring.stream().map(leaf -> leaf(leaf, from, to)).toList();
        var coverage =
                leaves.stream().map(Leaf::coverage).reduce(Recomputation::plus).orElseThrow();
        var reporting = leaves.stream().filter(leaf -> leaf.value().isPresent()).toList();
        var value = own ? leaves.getFirst().value() : overSpace(reporting);
        var counts =
                measure.counted() && !reporting.isEmpty()
                        ? Optional.of(
                                new Figure.Counts(
                                        sum(reporting, Leaf::numerator),
                                        sum(reporting, Leaf::denominator)))
                        : Optional.<Figure.Counts>empty();
        return new Figure(value, counts, coverage, state(coverage), own);
    }

    /** The units whose readings make the figure of {@code unit}. */
    private List<UnitCode> measuring(UnitCode unit) {
        var pledge = Optional.ofNullable(pledges.get(unit));
        boolean nobodyBelow =
                pledges.keySet().stream()
                        .noneMatch(other -> !other.equals(unit) && unit.contains(other));
        if (pledge.isPresent() && (pledge.get().own() || nobodyBelow)) {
            return List.of(unit);
        }
        return codes.stream()
                .filter(code -> code.parent().equals(Optional.of(unit)))
                .flatMap(child -> measuring(child).stream())
                .toList();
    }

    private Leaf leaf(UnitCode unit, int from, int to) {
        var promise = Objects.requireNonNull(pledges.get(unit));
        var mine = readings.getOrDefault(unit, Map.of());
        return measure.time().carries()
                ? last(promise, mine, from, to)
                : all(promise, mine, from, to);
    }

    private Leaf all(Promise promise, Map<Integer, Amount> mine, int from, int to) {
        var said = span(from, to).filter(mine::containsKey).filter(promise::livesIn).toList();
        var applying = said.stream().map(mine::get).filter(this::applies).toList();
        int due =
                (int)
                        span(from, to)
                                .filter(promise::livesIn)
                                .filter(
                                        period ->
                                                said.contains(period)
                                                        || promise.wanted().contains(period))
                                .count();
        var coverage = new Coverage(applying.size(), 0, said.size() - applying.size(), due);
        var values = applying.stream().map(this::exact).toList();
        Optional<Fraction> value =
                switch (measure.time()) {
                    case FLOW_SUM -> Optional.of(Fraction.sum(values));
                    case RATE_MEAN ->
                            Optional.of(values)
                                    .filter(some -> !some.isEmpty())
                                    .map(Recomputation::mean);
                    case RATE_POOLED ->
                            Optional.of(applying).filter(some -> !some.isEmpty()).map(this::pooled);
                    default -> throw new IllegalStateException();
                };
        return new Leaf(
                applying.isEmpty() ? Optional.empty() : value,
                numerators(applying),
                denominators(applying),
                promise.weight(),
                coverage);
    }

    private Leaf last(Promise promise, Map<Integer, Amount> mine, int from, int to) {
        if (!promise.livesIn(to)) {
            return new Leaf(
                    Optional.empty(),
                    BigInteger.ZERO,
                    BigInteger.ZERO,
                    promise.weight(),
                    new Coverage(0, 0, 0, 0));
        }
        var reported =
                span(1, to)
                        .filter(period -> mine.containsKey(period) && applies(mine.get(period)))
                        .max(Comparator.naturalOrder());
        var outOfScope =
                span(from, to)
                        .filter(period -> mine.containsKey(period) && !applies(mine.get(period)))
                        .toList();
        var wanted =
                span(from, to)
                        .filter(period -> promise.wanted().contains(period))
                        .filter(period -> !outOfScope.contains(period))
                        .max(Comparator.naturalOrder());
        boolean reportedWithin = reported.isPresent() && reported.get() >= from;
        if (!reportedWithin && wanted.isEmpty() && !outOfScope.isEmpty()) {
            return new Leaf(
                    Optional.empty(),
                    BigInteger.ZERO,
                    BigInteger.ZERO,
                    promise.weight(),
                    new Coverage(0, 0, 1, 1));
        }
        boolean upToDate = reportedWithin && (wanted.isEmpty() || reported.get() >= wanted.get());
        int due = reportedWithin || wanted.isPresent() ? 1 : 0;
        int fresh = upToDate ? 1 : 0;
        int carried = reported.isPresent() && !upToDate ? 1 : 0;
        var amounts = reported.map(mine::get).stream().toList();
        return new Leaf(
                reported.map(mine::get).map(this::exact),
                numerators(amounts),
                denominators(amounts),
                promise.weight(),
                new Coverage(fresh, carried, 0, due));
    }

    private Optional<Fraction> overSpace(List<Leaf> leaves) {
        if (leaves.isEmpty()) {
            return Optional.empty();
        }
        var values = leaves.stream().map(leaf -> leaf.value().orElseThrow()).toList();
        return switch (measure.space()) {
            case SUM -> Optional.of(Fraction.sum(values));
            case MEAN -> Optional.of(mean(values));
            case WEIGHTED_MEAN -> Optional.of(weighted(leaves));
            case MIN -> values.stream().reduce(Fraction::min);
            case MAX -> values.stream().reduce(Fraction::max);
            case POOLED ->
                    Optional.of(
                            new Fraction(
                                            sum(leaves, Leaf::numerator),
                                            sum(leaves, Leaf::denominator))
                                    .times(Fraction.HUNDRED));
            case NONE -> Optional.empty();
        };
    }

    private static Fraction weighted(List<Leaf> leaves) {
        var weights = leaves.stream().map(leaf -> Fraction.of(leaf.weight())).toList();
        var parts = new ArrayList<Fraction>();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            parts.add(weights.get(leaf).times(leaves.get(leaf).value().orElseThrow()));
        }
        return Fraction.sum(parts).dividedBy(Fraction.sum(weights));
    }

    private static Fraction mean(List<Fraction> values) {
        return Fraction.sum(values).dividedBy(Fraction.of(values.size()));
    }

    private Fraction pooled(List<Amount> amounts) {
        return new Fraction(numerators(amounts), denominators(amounts)).times(Fraction.HUNDRED);
    }

    private boolean applies(Amount amount) {
        return !(amount instanceof Amount.NotApplicable);
    }

    private Fraction exact(Amount amount) {
        return switch (amount) {
            case Amount.Value(long scaled) ->
                    Fraction.of(scaled).dividedBy(Fraction.of(power(decimals)));
            case Amount.Counts(long numerator, long denominator) ->
                    Fraction.of(numerator, denominator).times(Fraction.HUNDRED);
            case Amount.NotApplicable _ -> throw new IllegalStateException();
        };
    }

    private static long power(int decimals) {
        return decimals == 0 ? 1 : 10 * power(decimals - 1);
    }

    private static BigInteger numerators(List<Amount> amounts) {
        return amounts.stream()
                .map(amount -> amount instanceof Amount.Counts(long up, _) ? up : 0L)
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger denominators(List<Amount> amounts) {
        return amounts.stream()
                .map(amount -> amount instanceof Amount.Counts(_, long down) ? down : 0L)
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger sum(List<Leaf> leaves, Function<Leaf, BigInteger> part) {
        return leaves.stream().collect(reducing(BigInteger.ZERO, part, BigInteger::add));
    }

    private static Coverage plus(Coverage one, Coverage other) {
        return new Coverage(
                one.fresh() + other.fresh(),
                one.carried() + other.carried(),
                one.notApplicable() + other.notApplicable(),
                one.due() + other.due());
    }

    private static State state(Coverage coverage) {
        if (coverage.fresh() > 0) {
            return State.REPORTED;
        }
        if (coverage.carried() > 0) {
            return State.CARRIED;
        }
        boolean nothingApplies = coverage.due() > 0 && coverage.due() == coverage.notApplicable();
        return nothingApplies ? State.NOT_APPLICABLE : State.NOT_REPORTED;
    }

    private static Stream<Integer> span(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed();
    }
}
