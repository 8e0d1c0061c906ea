package org.imihigo.scoring;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imihigo.indicators.Direction;
import org.imihigo.kernel.Fraction;

/**
 * What a rule makes of every figure from nothing to half more than the target, as a line of a
 * picture of 96 by 28. The rule itself draws it.
 */
final class Curve {
    private static final int POINTS = 60;
    private static final Fraction TARGET = Fraction.of(100);
    private static final Fraction MOST = Fraction.of(150);

    private Curve() {}

    static Optional<String> of(Method.When when, Rule rule) {
        var marks = new ArrayList<Fraction>();
        for (int at = 0; at <= POINTS; at++) {
            var actual = most(rule).times(Fraction.of(at, POINTS));
            var mark = rule.marks(item(when, rule, actual)).map(Rule.Marks::percent);
            if (mark.isEmpty()) {
                return Optional.empty();
            }
            marks.add(mark.get());
        }
        return Optional.of(line(marks, Method.isGrade(rule)));
    }

    /** So many percent of growth, days of delay, or the figure of a target of 100. */
    private static Fraction most(Rule rule) {
        return inner(rule) instanceof Bands bands && bands.of() == Bands.Of.ACTUAL
                ? Fraction.of(15)
                : MOST;
    }

    private static Rule inner(Rule rule) {
        return rule instanceof Rule.Around around ? inner(around.rule()) : rule;
    }

    private static Rule.Case item(Method.When when, Rule rule, Fraction actual) {
        boolean down = when.direction().filter(Method.Way.DOWN::equals).isPresent();
        boolean range =
                when.direction().filter(Method.Way.RANGE::equals).isPresent()
                        || inner(rule) instanceof Rule.Range;
        var direction =
                range
                        ? new Direction.Range(Fraction.of(80), Fraction.of(120))
                        : down ? new Direction.Down() : new Direction.Up();
        var target = inner(rule) instanceof OnTime ? Fraction.ZERO : TARGET;
        return new Rule.Case(
                Optional.of(Fraction.of(down ? 150 : 50)),
                target,
                actual,
                direction,
                true,
                new Further(
                        Optional.of(Fraction.of(80)),
                        List.of(
                                new Column(Fraction.of(100), Fraction.of(100)),
                                new Column(Fraction.of(60), Fraction.of(60))),
                        Optional.of(Fraction.ONE),
                        Optional.of(true),
                        Optional.of(actual)));
    }

    private static String line(List<Fraction> marks, boolean grades) {
        var low = marks.stream().reduce(marks.getFirst(), Fraction::min).min(Fraction.ZERO);
        var high = marks.stream().reduce(marks.getFirst(), Fraction::max);
        high = grades ? high : high.max(Fraction.HUNDRED);
        var path = new StringBuilder();
        for (int at = 0; at < marks.size(); at++) {
            double x = 4 + 88.0 * at / POINTS;
            double share = share(marks.get(at), low, high);
            double y = grades ? 2 + 24 * share : 26 - 24 * share;
            path.append(String.format(Locale.ROOT, at == 0 ? "M%.1f %.1f" : "L%.1f %.1f", x, y));
        }
        return path.toString();
    }

    private static double share(Fraction mark, Fraction low, Fraction high) {
        return mark.minus(low)
                .dividedBy(high.minus(low))
                .rounded(4, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
