package org.imihigo.scoring;

import java.util.Optional;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Pledge;

/** A pledge, what it expects, and what is known of its figure. */
record Judged(Pledge pledge, Indicator indicator, Expected expected, Found found) {
    static Judged of(Pledge pledge, Indicator indicator, Found found) {
        return new Judged(pledge, indicator, Expected.of(pledge, indicator), found);
    }

    /** What a rule looks at; nothing where nothing is expected or nothing is known. */
    Optional<Rule.Case> item(Optional<Fraction> target, FiscalPeriod period) {
        return target.filter(this::isExpectation)
                .flatMap(wanted -> found.actual().map(actual -> against(wanted, actual, period)));
    }

    private Rule.Case against(Fraction target, Fraction actual, FiscalPeriod period) {
        boolean yearIsOver = !period.lastDay().isBefore(period.year().lastDay());
        return new Rule.Case(
                expected.baseline(),
                target,
                actual,
                indicator.direction(),
                yearIsOver || indicator.measure().time() != OverTime.FLOW_SUM);
    }

    /** To expect zero where more is better is to expect nothing; where less is, it is a target. */
    boolean isExpectation(Fraction target) {
        return !(indicator.direction() instanceof Direction.Up && target.isZero());
    }
}
