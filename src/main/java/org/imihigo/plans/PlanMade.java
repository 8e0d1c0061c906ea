package org.imihigo.plans;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A unit made a plan of several years. */
public record PlanMade(Plan plan) implements Happening {
    @Override
    public UnitCode unit() {
        return plan.unit();
    }

    @Override
    public String subject() {
        return "plan " + plan.code();
    }
}
