package org.imihigo.plans;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A line of a plan was written, changed or taken out. */
public record LineWritten(UnitCode unit, PlanLine line) implements Happening {

    @Override
    public String subject() {
        return "plan " + line.plan() + " line " + line.code() + " " + line.version();
    }
}
