package org.imihigo.plans;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.pledges.PledgeId;

/**
 * That a pledge serves a line, or no longer does.
 *
 * @param number counts what was said of this pledge and this line; the highest holds
 */
public record Link(
        PledgeId pledge,
        Reference to,
        int number,
        boolean added,
        UnitCode unit,
        FiscalYear year,
        PostId by,
        Optional<UUID> person,
        Instant at) {}
