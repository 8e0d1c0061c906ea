package org.imihigo.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Fraction;

/**
 * What would have changed the rank: of each pledge alone, the marks with which the whole score
 * would have come up to another, everything else being as it was.
 */
record WhatIf(Fraction gap, List<Lift> lifts) {
    private static final int MOST = 3;

    /**
     * One pledge that alone would have sufficed.
     *
     * @param marks that it would have needed
     * @param figure that is worth these marks; empty where the rule cannot be turned round
     */
    record Lift(ScoreStep.OfPledge step, Fraction marks, Optional<Fraction> figure) {}

    WhatIf {
        lifts = List.copyOf(lifts);
    }

    /** The smallest effort first. What is done to the whole is not turned round: no lifts then. */
    static WhatIf of(Score score, Fraction wanted) {
        var gap = wanted.minus(score.value().orElse(Fraction.ZERO));
        boolean plain = score.steps().stream().allMatch(ScoreStep.OfPledge.class::isInstance);
        var lifts = new ArrayList<Lift>();
        if (plain) {
            for (var step : score.steps()) {
                if (step instanceof ScoreStep.OfPledge pledge && pledge.weight().signum() > 0) {
                    lift(pledge, gap).ifPresent(lifts::add);
                }
            }
        }
        return new WhatIf(
                gap,
                lifts.stream().sorted(Comparator.comparing(WhatIf::effort)).limit(MOST).toList());
    }

    private static Fraction effort(Lift lift) {
        return lift.marks().minus(lift.step().outcome().percent().orElseThrow());
    }

    private static Optional<Lift> lift(ScoreStep.OfPledge step, Fraction gap) {
        var needed = step.outcome().percent().orElseThrow().plus(gap.dividedBy(step.weight()));
        if (needed.compareTo(Fraction.HUNDRED) > 0) {
            return Optional.empty();
        }
        var marks = isWhole(step.rule()) ? Fraction.HUNDRED : needed;
        return Optional.of(new Lift(step, marks, figure(step, marks)));
    }

    /** A rule that gives all or nothing knows no marks between. */
    private static boolean isWhole(Rule rule) {
        return switch (rule) {
            case Rule.AllOrNothing(), Rule.YesNo() -> true;
            case Rule.Around around -> isWhole(around.rule());
            default -> false;
        };
    }

    private static Optional<Fraction> figure(ScoreStep.OfPledge step, Fraction marks) {
        var share = marks.dividedBy(Fraction.HUNDRED);
        return switch (plain(step)) {
            case Rule.Ratio() -> step.expected().map(share::times);
            case Rule.AllOrNothing() -> step.expected();
            case Rule.InverseRatio() ->
                    share.isZero()
                            ? Optional.empty()
                            : step.expected().map(target -> target.dividedBy(share));
            case Rule.Progress() ->
                    step.expected()
                            .flatMap(
                                    target ->
                                            step.baseline()
                                                    .map(
                                                            base ->
                                                                    base.plus(
                                                                            target.minus(base)
                                                                                    .times(
                                                                                            share))));
            default -> Optional.empty();
        };
    }

    /** The rule that decided, without its bounds. */
    private static Rule plain(ScoreStep.OfPledge step) {
        return step.outcome() instanceof Outcome.Scored(var _, var by)
                ? inner(by)
                : inner(step.rule());
    }

    private static Rule inner(Rule rule) {
        return rule instanceof Rule.Around around ? inner(around.rule()) : rule;
    }
}
