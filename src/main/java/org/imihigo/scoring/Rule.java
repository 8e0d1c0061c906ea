package org.imihigo.scoring;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.imihigo.indicators.Direction;
import org.imihigo.kernel.Fraction;

/**
 * What the figure of one pledge is worth, in percent. Sealed, so that a new rule fails to compile
 * wherever it is forgotten. Nothing is rounded.
 */
public sealed interface Rule {
    /** 100·A/T. */
    record Ratio() implements Rule {}

    /** 100·(A−B)/(T−B), where there is a way from B to T; else a ratio, and the marks say so. */
    record Progress() implements Rule {}

    /** 100·T/A, never above 100: less is better. */
    record InverseRatio() implements Rule {}

    /** 100 where the target is reached, else 0: a road of 70 % carries nobody. */
    record AllOrNothing() implements Rule {}

    /** 100 where there is anything at all, else 0. */
    record YesNo() implements Rule {}

    /**
     * 100 between the bounds of the indicator, falling in a line to 0 at the declared points; where
     * no point is declared, 0 from the bound on.
     */
    record Range(Optional<Fraction> zeroBelow, Optional<Fraction> zeroAbove) implements Rule {
        private Fraction within(Case item) {
            if (item.reached()) {
                return Fraction.HUNDRED;
            }
            if (!(item.direction() instanceof Direction.Range(var low, var high))) {
                return Fraction.ZERO;
            }
            return item.actual().compareTo(low) < 0
                    ? towards(zeroBelow, low, item.actual())
                    : towards(zeroAbove, high, item.actual());
        }

        /** From 0 at {@code zero} to 100 at {@code bound}. */
        private static Fraction towards(Optional<Fraction> zero, Fraction bound, Fraction actual) {
            return zero.flatMap(from -> share(actual.minus(from), bound.minus(from)))
                    .orElse(Fraction.ZERO)
                    .max(Fraction.ZERO);
        }
    }

    /** No more than {@code at}, whatever the other rule gives. */
    record Cap(Rule rule, Fraction at) implements Rule {}

    /** No less than {@code at}, whatever the other rule gives. */
    record Floor(Rule rule, Fraction at) implements Rule {}

    /**
     * What a rule looks at.
     *
     * @param baseline B
     * @param target T: what was to be reached by now
     * @param actual A
     * @param level whether the figure is a level that moves from B to T; a sum of periods is one
     *     only when its year is over
     */
    record Case(
            Optional<Fraction> baseline,
            Fraction target,
            Fraction actual,
            Direction direction,
            boolean level) {

        boolean reached() {
            return switch (direction) {
                case Direction.Up() -> actual.compareTo(target) >= 0;
                case Direction.Down() -> actual.compareTo(target) <= 0;
                case Direction.Range(var low, var high) ->
                        actual.compareTo(low) >= 0 && actual.compareTo(high) <= 0;
            };
        }

        /** The way from the baseline to the target, where it leads in the right direction. */
        private Optional<Fraction> way() {
            int wanted = direction instanceof Direction.Down ? -1 : 1;
            return baseline.map(target::minus).filter(way -> level && way.signum() == wanted);
        }
    }

    /**
     * What a rule gave.
     *
     * @param by the rule that decided: another than was asked where {@link Progress} fell back
     */
    record Marks(Fraction percent, Rule by) {
        private Marks map(UnaryOperator<Fraction> change) {
            return new Marks(change.apply(percent), by);
        }
    }

    /** The marks; empty where there is nothing to measure against, such as a target of zero. */
    default Optional<Marks> marks(Case item) {
        return switch (this) {
            case Ratio() -> share(item.actual(), item.target()).map(this::by);
            case Progress() -> progress(item);
            case InverseRatio() -> Optional.of(by(inverse(item)));
            case AllOrNothing() ->
                    Optional.of(by(item.reached() ? Fraction.HUNDRED : Fraction.ZERO));
            case YesNo() ->
                    Optional.of(by(item.actual().isZero() ? Fraction.ZERO : Fraction.HUNDRED));
            case Range range -> Optional.of(by(range.within(item)));
            case Cap(var rule, var at) ->
                    rule.marks(item).map(marks -> marks.map(percent -> percent.min(at)));
            case Floor(var rule, var at) ->
                    rule.marks(item).map(marks -> marks.map(percent -> percent.max(at)));
        };
    }

    /** The rule as a method's document writes it. */
    default String word() {
        return switch (this) {
            case Ratio() -> "RATIO";
            case Progress() -> "PROGRESS";
            case InverseRatio() -> "INVERSE_RATIO";
            case AllOrNothing() -> "ALL_OR_NOTHING";
            case YesNo() -> "YES_NO";
            case Range _ -> "RANGE";
            case Cap(var rule, var _) -> rule.word();
            case Floor(var rule, var _) -> rule.word();
        };
    }

    private Marks by(Fraction percent) {
        return new Marks(percent, this);
    }

    private static Optional<Marks> progress(Case item) {
        var way = item.way();
        if (way.isPresent() && item.baseline().isPresent()) {
            var gone = item.actual().minus(item.baseline().get());
            return share(gone, way.get()).map(percent -> new Marks(percent, new Progress()));
        }
        return plain(item.direction()).marks(item);
    }

    /** How far a figure has come when nothing else is declared. */
    static Rule plain(Direction direction) {
        return switch (direction) {
            case Direction.Up() -> new Ratio();
            case Direction.Down() -> new InverseRatio();
            case Direction.Range _ -> new Range(Optional.empty(), Optional.empty());
        };
    }

    /** Below zero there is no ratio: the target is either reached or not. */
    private static Fraction inverse(Case item) {
        if (item.target().signum() <= 0 || item.actual().signum() <= 0) {
            return item.actual().compareTo(item.target()) <= 0 ? Fraction.HUNDRED : Fraction.ZERO;
        }
        return Fraction.HUNDRED.times(item.target()).dividedBy(item.actual()).min(Fraction.HUNDRED);
    }

    private static Optional<Fraction> share(Fraction part, Fraction whole) {
        return whole.isZero()
                ? Optional.empty()
                : Optional.of(Fraction.HUNDRED.times(part).dividedBy(whole));
    }
}
