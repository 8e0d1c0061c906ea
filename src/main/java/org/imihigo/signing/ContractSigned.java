package org.imihigo.signing;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Somebody signed a contract. */
public record ContractSigned(UnitCode unit, String text, String side) implements Happening {
    @Override
    public String subject() {
        return "contract text " + text;
    }
}
