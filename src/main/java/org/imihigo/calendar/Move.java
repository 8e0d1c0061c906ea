package org.imihigo.calendar;

import java.time.Instant;
import java.util.UUID;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.PostId;

/**
 * A window that was moved, of one year. Never changed: the highest version is in force.
 *
 * @param period the year of the contracts, or for reporting the quarter or month
 * @param reason why, for everybody to read
 */
record Move(
        Step step,
        FiscalPeriod period,
        int version,
        Window window,
        String reason,
        PostId by,
        UUID person,
        Instant at) {}
