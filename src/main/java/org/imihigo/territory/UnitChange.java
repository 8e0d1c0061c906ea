package org.imihigo.territory;

import java.time.LocalDate;
import org.imihigo.kernel.UnitCode;

/**
 * That one unit, or a part of it, goes on in another.
 *
 * @param day the first of the successor
 */
public record UnitChange(UnitCode predecessor, UnitCode successor, Kind kind, LocalDate day) {
    /** What became of the predecessor. */
    public enum Kind {
        /** It is one of several that became one. */
        MERGED,
        /** It became several. */
        SPLIT,
        /** It lies elsewhere, so it has another code. */
        MOVED
    }
}
