package org.imihigo.signing;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Somebody found the text of a contract on a scan of its signed paper. */
public record PaperBound(UnitCode unit, String text) implements Happening {
    @Override
    public String subject() {
        return "contract text " + text;
    }
}
