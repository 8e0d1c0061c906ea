package org.imihigo.remedies;

import org.imihigo.kernel.Spelling;

/** Why a pledge lags, in the kinds that can be counted over many units. */
public enum Cause {
    MONEY,
    PROCUREMENT,
    STAFF,
    SUPPLIES,
    WEATHER,
    ANOTHER_INSTITUTION,
    TARGET,
    OTHER;

    String word() {
        return Spelling.key(this);
    }
}
