package org.imihigo.indicators;

import org.imihigo.kernel.Spelling;

/** How the periods of a year make its figure. */
public enum OverTime {
    /** The sum of the periods: own revenue. */
    FLOW_SUM,
    /** The last reported level: households in public works. */
    STOCK_LAST,
    /** Each period already holds all before it: households on electricity. */
    CUMULATIVE_LAST,
    /** Sum of numerators over sum of denominators: four quarters at 90 % are 90 %. */
    RATE_POOLED,
    /** The mean of the reported periods, where only rates are known. */
    RATE_MEAN,
    /** The last reported rate: insurance cover. */
    RATE_LAST,
    /** The last reported percentage of works. */
    MILESTONE,
    /** The one period declared: a census. */
    ONE_OFF;

    /** Whether a period that was not reported shows the last one that was, marked as carried. */
    public boolean carries() {
        return switch (this) {
            case STOCK_LAST, CUMULATIVE_LAST, RATE_LAST, MILESTONE, ONE_OFF -> true;
            case FLOW_SUM, RATE_POOLED, RATE_MEAN -> false;
        };
    }

    /** The rule as a message key writes it: {@code flow-sum}. */
    String word() {
        return Spelling.key(this);
    }

    /** Whether the figure is a rate, that must never be summed. */
    public boolean isRate() {
        return switch (this) {
            case RATE_POOLED, RATE_MEAN, RATE_LAST, MILESTONE -> true;
            case FLOW_SUM, STOCK_LAST, CUMULATIVE_LAST, ONE_OFF -> false;
        };
    }
}
