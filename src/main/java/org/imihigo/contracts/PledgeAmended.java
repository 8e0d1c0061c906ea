package org.imihigo.contracts;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.PledgeId;

/** Other targets of a pledge are in force, because its contract was amended; the old ones stay. */
public record PledgeAmended(UnitCode unit, PledgeId pledge, int version) implements Happening {
    @Override
    public String subject() {
        return "pledge %s targets v%d".formatted(pledge, version);
    }
}
