package org.imihigo.reporting;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** An officer let somebody else report for the unit, or ended that. */
public record ReportingDelegated(Delegation delegation, boolean ended) implements Happening {
    @Override
    public UnitCode unit() {
        return delegation.unit();
    }

    @Override
    public String subject() {
        return "delegation " + delegation.id() + (ended ? " ended" : "");
    }
}
