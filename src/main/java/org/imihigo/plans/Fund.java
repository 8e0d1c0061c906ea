package org.imihigo.plans;

import java.util.Locale;

/** Where the money of an activity comes from. */
public enum Fund {
    OWN_REVENUE,
    EARMARKED,
    BLOCK_GRANT,
    MINISTRY,
    PARTNER,
    COMMUNITY,
    LOAN;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
