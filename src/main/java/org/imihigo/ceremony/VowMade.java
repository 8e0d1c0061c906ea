package org.imihigo.ceremony;

import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Whoever leads a unit vowed its contract of a year. */
public record VowMade(UnitCode unit, FiscalYear year, String text) implements Happening {
    @Override
    public String subject() {
        return "vow " + unit + " " + year;
    }
}
