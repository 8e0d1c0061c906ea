package org.imihigo.checks;

import java.time.Instant;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * A priority that went so that another could stay: the price of the limit.
 *
 * @param favour which one stays for it; may be empty
 * @param count how many there were
 * @param most how many there might be
 */
public record Departure(
        UUID id,
        UnitCode unit,
        FiscalYear year,
        String priority,
        String favour,
        String reason,
        int count,
        int most,
        PostId by,
        UUID person,
        Instant at) {}
