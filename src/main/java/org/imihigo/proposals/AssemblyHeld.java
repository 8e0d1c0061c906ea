package org.imihigo.proposals;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** The citizens of a unit met. */
public record AssemblyHeld(Assembly assembly) implements Happening {
    @Override
    public UnitCode unit() {
        return assembly.unit();
    }

    @Override
    public String subject() {
        return "assembly " + assembly.id();
    }
}
