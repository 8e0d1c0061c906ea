package org.imihigo.indicators;

import org.imihigo.kernel.Spelling;

/** How the figures of the units below make the figure of the unit above. */
public enum OverSpace {
    SUM,
    /** The mean of the leaves that reported. */
    MEAN,
    /** The mean by declared weights of the leaves. */
    WEIGHTED_MEAN,
    MIN,
    MAX,
    /** Sum of numerators over sum of denominators. */
    POOLED,
    /** Each unit stands for itself. */
    NONE;

    /** The rule as a message key writes it: {@code weighted-mean}. */
    String word() {
        return Spelling.key(this);
    }
}
