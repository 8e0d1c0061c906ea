package org.imihigo.scoring;

import java.util.Optional;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.PledgeId;
import org.imihigo.reporting.Kind;

/** One part of a score. Its share is its weight times its marks; the shares make the score. */
public sealed interface ScoreStep {
    /** Its part of the whole, from 0 to 1; 0 where it left the weights. */
    Fraction weight();

    /** What it adds to the score. */
    Fraction share();

    /**
     * One pledge.
     *
     * @param rule that the method gives it
     * @param baseline B
     * @param annual the year's target
     * @param expected what was to be reached by the end of the period: T
     * @param actual A
     * @param kind whose figure A is
     * @param light where the method knows lights
     */
    record OfPledge(
            PledgeId pledge,
            Rule rule,
            Optional<Fraction> baseline,
            Optional<Fraction> annual,
            Optional<Fraction> expected,
            Optional<Fraction> actual,
            Optional<Kind> kind,
            Optional<Light> light,
            Outcome outcome,
            Fraction weight)
            implements ScoreStep {
        @Override
        public Fraction share() {
            return outcome.percent().map(weight::times).orElse(Fraction.ZERO);
        }
    }

    /** One unit below, of a unit that is the mean of those. */
    record OfChild(UnitCode child, Optional<Fraction> score, Fraction weight) implements ScoreStep {
        @Override
        public Fraction share() {
            return score.map(weight::times).orElse(Fraction.ZERO);
        }
    }

    /** What is done to the whole. */
    record OfWhole(Adjustment adjustment) implements ScoreStep {
        @Override
        public Fraction weight() {
            return Fraction.ONE;
        }

        @Override
        public Fraction share() {
            return adjustment.points();
        }
    }
}
