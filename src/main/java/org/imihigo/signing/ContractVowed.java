package org.imihigo.signing;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A contract was pledged aloud, before those whom it concerns. */
public record ContractVowed(UnitCode unit, String text) implements Happening {
    @Override
    public String subject() {
        return "contract text " + text;
    }
}
