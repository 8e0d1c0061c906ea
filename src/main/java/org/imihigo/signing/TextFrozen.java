package org.imihigo.signing;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** The text of a contract was frozen: it can be pledged and signed. */
public record TextFrozen(UnitCode unit, String text) implements Happening {
    @Override
    public String subject() {
        return "contract text " + text;
    }
}
