package org.imihigo.indicators;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Fraction;

/**
 * What one leaf's amounts of a year, so far, make of it: the rule over time, in exact numbers and
 * plain steps. The board must answer the same, however fast it is.
 *
 * @param state how the figure stands in the latest of the periods
 * @param value the figure to date; empty where there is none
 * @param counts the two sums that a rate over several places is pooled from
 */
public record LeafFigure(State state, Optional<Fraction> value, Optional<Sums> counts) {
    /** How a figure stands in the latest period. */
    public enum State {
        /** Said for the latest period, or all was said that applies. */
        FRESH,
        /** The latest period was not reported; the last figure of the year stands for it. */
        CARRIED,
        NOT_APPLICABLE,
        /** The latest period was not reported, and nothing stands for it. */
        NOT_REPORTED
    }

    /** The numerators and denominators of the periods that make the figure. */
    public record Sums(long numerator, long denominator) {}

    /**
     * The figure to date.
     *
     * @param periods what was said for each period of one year, from its first to the one that is
     *     asked for; empty where nothing was
     */
    public static LeafFigure toDate(Measure measure, int decimals, List<Optional<Amount>> periods) {
        return measure.time().carries()
                ? last(decimals, periods)
                : together(measure.time(), decimals, periods);
    }

    /** Levels: the last one said, within the year only, and never across "not applicable". */
    private static LeafFigure last(int decimals, List<Optional<Amount>> periods) {
        var said = periods.stream().flatMap(Optional::stream).toList();
        if (said.isEmpty()) {
            return without(State.NOT_REPORTED);
        }
        boolean latest = !periods.isEmpty() && periods.getLast().isPresent();
        var amount = said.getLast();
        if (amount instanceof Amount.NotApplicable) {
            return without(latest ? State.NOT_APPLICABLE : State.NOT_REPORTED);
        }
        return new LeafFigure(
                latest ? State.FRESH : State.CARRIED,
                amount.exact(decimals),
                counts(List.of(amount)));
    }

    /** Flows, pooled rates and means: all that was said, together. */
    private static LeafFigure together(
            OverTime time, int decimals, List<Optional<Amount>> periods) {
        var applicable =
                periods.stream()
                        .flatMap(Optional::stream)
                        .filter(amount -> !(amount instanceof Amount.NotApplicable))
                        .toList();
        if (applicable.isEmpty()) {
            boolean none = !periods.isEmpty() && periods.stream().allMatch(Optional::isPresent);
            return without(none ? State.NOT_APPLICABLE : State.NOT_REPORTED);
        }
        return new LeafFigure(
                periods.getLast().isPresent() ? State.FRESH : State.NOT_REPORTED,
                Optional.of(value(time, decimals, applicable)),
                counts(applicable));
    }

    private static Fraction value(OverTime time, int decimals, List<Amount> amounts) {
        var sum =
                Fraction.sum(
                        amounts.stream()
                                .map(amount -> amount.exact(decimals).orElseThrow())
                                .toList());
        return switch (time) {
            case FLOW_SUM -> sum;
            case RATE_MEAN -> sum.dividedBy(Fraction.of(amounts.size()));
            case RATE_POOLED -> {
                var counts = counts(amounts).orElseThrow();
                yield Fraction.HUNDRED.times(Fraction.of(counts.numerator(), counts.denominator()));
            }
            case STOCK_LAST, CUMULATIVE_LAST, RATE_LAST, MILESTONE, ONE_OFF ->
                    throw new IllegalArgumentException(time + " takes the last");
        };
    }

    private static Optional<Sums> counts(List<Amount> amounts) {
        return amounts.stream()
                .filter(Amount.Counts.class::isInstance)
                .map(Amount.Counts.class::cast)
                .map(counts -> new Sums(counts.numerator(), counts.denominator()))
                .reduce(
                        (one, other) ->
                                new Sums(
                                        Math.addExact(one.numerator(), other.numerator()),
                                        Math.addExact(one.denominator(), other.denominator())));
    }

    private static LeafFigure without(State state) {
        return new LeafFigure(state, Optional.empty(), Optional.empty());
    }
}
