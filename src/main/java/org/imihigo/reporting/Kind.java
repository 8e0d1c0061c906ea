package org.imihigo.reporting;

/** Whose value it is; kinds are never mixed. */
public enum Kind {
    /** The owner says so. */
    SELF,
    /** The level above confirmed or corrected it. */
    VALIDATED,
    /** An independent visit found it. */
    VERIFIED,
    /** Citizens say so, in a survey or on a score card. */
    CITIZEN,
    /** Computed from facts that another room holds. */
    MEASURED
}
