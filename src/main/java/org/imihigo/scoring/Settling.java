package org.imihigo.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Fraction;

/** From the sum of weighed marks to the score: geometric mean, gates, deductions, in this order. */
final class Settling {
    private Settling() {}

    /**
     * One item.
     *
     * @param mark empty where it leaves the weights
     * @param weight its part of the whole
     */
    record Weighed(Method.Described item, Optional<Fraction> mark, Fraction weight) {
        Fraction share() {
            return mark.map(weight::times).orElse(Fraction.ZERO);
        }

        private boolean fails(Method.When when, Fraction below) {
            return when.holds(item)
                    && mark.filter(percent -> percent.compareTo(below) < 0).isPresent();
        }
    }

    /** What comes to the sum of the shares; nothing where no item counts. */
    static List<Adjustment> of(Method method, List<Weighed> items) {
        var adjustments = new ArrayList<Adjustment>();
        if (items.stream().noneMatch(one -> one.weight().signum() > 0)) {
            return adjustments;
        }
        var sum = Fraction.sum(items.stream().map(Weighed::share).toList());
        var score = sum;
        if (method.whole() instanceof Whole.Geometric) {
            score = GeometricMean.of(items);
            adjustments.add(
                    new Adjustment(
                            Adjustment.Kind.GEOMETRIC,
                            Optional.empty(),
                            score.minus(sum),
                            Optional.empty()));
        }
        gates(method, items, score, adjustments);
        deductions(method, items, adjustments);
        return adjustments;
    }

    private static void gates(
            Method method, List<Weighed> items, Fraction score, List<Adjustment> adjustments) {
        var left = score;
        for (var gate : method.gates()) {
            var failed = items.stream().filter(one -> one.fails(gate.when(), gate.below()));
            var first = failed.map(one -> one.item().name()).sorted().findFirst();
            if (first.isPresent() && gate.factor().isPresent()) {
                var after = left.times(gate.factor().get());
                adjustments.add(
                        new Adjustment(
                                Adjustment.Kind.GATE, first, after.minus(left), gate.reference()));
                left = after;
            }
        }
    }

    private static void deductions(
            Method method, List<Weighed> items, List<Adjustment> adjustments) {
        for (var deduction : method.deductions()) {
            for (var one : items) {
                if (one.fails(deduction.when(), deduction.below())) {
                    deduction
                            .points()
                            .ifPresent(
                                    points ->
                                            adjustments.add(
                                                    new Adjustment(
                                                            Adjustment.Kind.DEDUCTION,
                                                            Optional.of(one.item().name()),
                                                            points.negated(),
                                                            deduction.reference())));
                }
            }
        }
    }
}
