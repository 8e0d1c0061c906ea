package org.imihigo.checks;

import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A priority went from a plan, so that another could stay. */
public record PriorityGone(UnitCode unit, FiscalYear year, UUID departure) implements Happening {
    @Override
    public String subject() {
        return "departure " + departure;
    }
}
