package org.imihigo.signing;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A text became the contract: both parties have signed it. */
public record ContractInForce(UnitCode unit, String text) implements Happening {
    @Override
    public String subject() {
        return "contract text " + text;
    }
}
