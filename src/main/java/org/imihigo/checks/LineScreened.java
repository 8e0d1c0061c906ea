package org.imihigo.checks;

import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Somebody answered one of the sixteen questions about a line. */
public record LineScreened(UnitCode unit, FiscalYear year, String key, int question)
        implements Happening {
    @Override
    public String subject() {
        return "screening " + year + " question " + question + " of " + key;
    }
}
