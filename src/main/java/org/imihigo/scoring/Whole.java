package org.imihigo.scoring;

/** How the marks of the pledges make the score of their contract. */
public sealed interface Whole {
    /** Σ w·s ÷ Σ w over the pledges in scope. */
    record WeightedMean(Shares shares) implements Whole {}

    /**
     * Π s^w, the weights making 1: one mark near zero draws the whole down. It is the one score
     * that may be no fraction; it is then taken to thirty decimals.
     */
    record Geometric(Shares shares) implements Whole {}

    /** 100 · green pledges ÷ all pledges in scope. */
    record GreenShare() implements Whole {}

    /** What the parts of a contract weigh. */
    default Shares shares() {
        return switch (this) {
            case WeightedMean(var shares) -> shares;
            case Geometric(var shares) -> shares;
            case GreenShare() -> Shares.NONE;
        };
    }
}
