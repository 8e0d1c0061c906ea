package org.imihigo.guides;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A unit explained a step of the cycle to people. */
public record SensitisationHeld(Sensitisation held) implements Happening {
    @Override
    public UnitCode unit() {
        return held.unit();
    }

    @Override
    public String subject() {
        return "sensitisation " + held.id();
    }
}
