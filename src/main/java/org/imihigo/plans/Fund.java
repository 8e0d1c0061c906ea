package org.imihigo.plans;

import org.imihigo.kernel.Spelling;

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
        return Spelling.key(this);
    }
}
