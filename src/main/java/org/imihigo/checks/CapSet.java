package org.imihigo.checks;

import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;

/** An administrator set how many priorities a level may have in a year. */
public record CapSet(UnitCode unit, Tier tier, FiscalYear year, int most) implements Happening {
    @Override
    public String subject() {
        return "cap of " + tier.word() + " " + year + ": " + most;
    }
}
