package org.imihigo.anomalies;

import org.imihigo.kernel.Spelling;

/** What is looked for. */
enum Rule {
    /** More figures end in 0 or 5 than chance brings. */
    ROUND,
    /** The figures of another unit. */
    COPIED,
    /** The figures of the period before. */
    REPEATED,
    /** Many times what it was, while others stayed. */
    JUMP,
    /** Most of the year in its last quarter. */
    LAST_QUARTER,
    /** One document behind figures of different units or periods. */
    EVIDENCE,
    /** Entered in the last hour of the window. */
    LAST_HOUR;

    String word() {
        return Spelling.key(this);
    }
}
