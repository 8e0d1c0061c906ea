package org.imihigo.contracts;

import java.math.BigDecimal;
import java.util.Optional;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;

/**
 * What planning needs to know of years gone by; a room above, which knows the figures, tells it.
 */
public interface PastResults {
    /** What a unit had reached on a series from the year's beginning to the end of a period. */
    Optional<Result> upTo(UnitCode unit, SeriesId series, FiscalPeriod period);

    /** Who has looked at a figure. */
    enum Standing {
        /** An independent visit found it. */
        VERIFIED,
        /** The level above confirmed it. */
        VALIDATED
    }

    /**
     * A figure that somebody else than its owner stands for: verified where there is a visit, else
     * validated.
     *
     * @param value rounded to the places that its measure keeps
     */
    record Result(BigDecimal value, Standing standing) {}
}
