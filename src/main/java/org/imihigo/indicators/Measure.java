package org.imihigo.indicators;

import java.util.EnumSet;
import java.util.Set;
import org.imihigo.kernel.Refusal;

/**
 * How an indicator adds up: over time first, per leaf, then over space. A pair that would add up to
 * nonsense cannot be made.
 */
public record Measure(OverTime time, OverSpace space, StartsAt startsAt) {
    /** Where a cumulative figure begins its year. */
    public enum StartsAt {
        ZERO,
        BASELINE
    }

    public Measure {
        if (!allowed(time).contains(space)) {
            throw Refusal.invalid("indicators.pair." + time.word());
        }
    }

    public static Measure of(OverTime time, OverSpace space) {
        return new Measure(time, space, StartsAt.ZERO);
    }

    /**
     * The only space rules that a time rule may be joined with (the table of the roll-up rules).
     */
    public static Set<OverSpace> allowed(OverTime time) {
        return switch (time) {
            case FLOW_SUM, CUMULATIVE_LAST -> EnumSet.of(OverSpace.SUM);
            case STOCK_LAST ->
                    EnumSet.of(OverSpace.SUM, OverSpace.MEAN, OverSpace.MIN, OverSpace.MAX);
            case RATE_POOLED -> EnumSet.of(OverSpace.POOLED);
            case RATE_MEAN -> EnumSet.of(OverSpace.MEAN, OverSpace.WEIGHTED_MEAN);
            case RATE_LAST -> EnumSet.of(OverSpace.MEAN, OverSpace.WEIGHTED_MEAN, OverSpace.POOLED);
            case MILESTONE -> EnumSet.of(OverSpace.NONE, OverSpace.MEAN);
            case ONE_OFF -> EnumSet.allOf(OverSpace.class);
        };
    }

    /** Whether readings come as numerator and denominator. */
    public boolean counted() {
        return space == OverSpace.POOLED;
    }
}
