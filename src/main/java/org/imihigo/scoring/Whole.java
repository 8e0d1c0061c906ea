package org.imihigo.scoring;

import java.util.Map;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Pillar;

/** How the marks of the pledges make the score of their contract. */
public sealed interface Whole {
    /**
     * Σ w·s ÷ Σ w over the pledges in scope.
     *
     * @param pillars the weight of each pillar in the score; empty where pillars are not weighed.
     *     Within a pillar, and without them, the pledges' own weights count.
     */
    record WeightedMean(Map<Pillar, Fraction> pillars) implements Whole {
        public WeightedMean {
            pillars = Map.copyOf(pillars);
        }
    }

    /** 100 · green pledges ÷ all pledges in scope. */
    record GreenShare() implements Whole {}
}
