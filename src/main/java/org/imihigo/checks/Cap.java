package org.imihigo.checks;

import java.time.Instant;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Tier;
import org.imihigo.people.PostId;

/**
 * How many priorities a level may have in a year, as an administrator set it.
 *
 * @param version 1 when first set; the highest holds
 */
record Cap(
        Tier tier,
        FiscalYear year,
        int version,
        int most,
        String reason,
        PostId by,
        UUID person,
        Instant at) {}
