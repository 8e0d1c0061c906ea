package org.imihigo.baselines;

import java.util.Locale;

/** How the figure came about. */
public enum Confidence {
    /** Somebody counted or measured. */
    MEASURED,
    /** It stands in records that are kept for another purpose. */
    ADMINISTRATIVE,
    ESTIMATED,
    UNKNOWN;

    /** Whether others can rely on it, once it is verified. */
    public boolean isSolid() {
        return this == MEASURED || this == ADMINISTRATIVE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
