package org.imihigo.checks;

import java.util.Optional;
import org.imihigo.indicators.Direction;
import org.imihigo.kernel.Fraction;

/** How far a target goes beyond the baseline, as a share of it, in the direction that is better. */
public final class Ambition {
    private Ambition() {}

    /** (T − B) ÷ |B|; empty of what begins at zero: it is new, and has no index. */
    public static Optional<Fraction> index(Planned line) {
        return line.baseline()
                .figure()
                .flatMap(
                        from ->
                                line.figures()
                                        .annual()
                                        .flatMap(
                                                to ->
                                                        index(
                                                                line.measuring().direction(),
                                                                from,
                                                                to)));
    }

    static Optional<Fraction> index(Direction direction, Fraction from, Fraction to) {
        return from.isZero()
                ? Optional.empty()
                : Optional.of(gain(direction, from, to).dividedBy(from.absolute()));
    }

    /** Positive where {@code to} is better than {@code from}. */
    static Fraction gain(Direction direction, Fraction from, Fraction to) {
        return switch (direction) {
            case Direction.Up() -> to.minus(from);
            case Direction.Down() -> from.minus(to);
            case Direction.Range(var low, var high) ->
                    outside(low, high, from).minus(outside(low, high, to));
        };
    }

    /** How far a figure lies outside its bounds. */
    private static Fraction outside(Fraction low, Fraction high, Fraction figure) {
        return low.minus(figure).max(figure.minus(high)).max(Fraction.ZERO);
    }

    /** Whether nothing better than {@code figure} is possible. */
    static boolean isBest(Measuring measuring, Fraction figure) {
        return switch (measuring.direction()) {
            case Direction.Up() ->
                    measuring.isPercentage() && figure.compareTo(Fraction.HUNDRED) >= 0;
            case Direction.Down() -> figure.signum() <= 0;
            case Direction.Range(var low, var high) -> outside(low, high, figure).isZero();
        };
    }
}
