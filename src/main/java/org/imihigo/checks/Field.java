package org.imihigo.checks;

/** What of a planned line a finding is about. */
public enum Field {
    NAME,
    MEASURE,
    BASELINE,
    TARGET,
    LAST_QUARTER,
    WEIGHT,
    VERIFICATION,
    FUNDS,
    MILESTONES,
    OWNER
}
