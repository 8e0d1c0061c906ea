package org.imihigo.assurance;

import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A unit sent a version of its draft to the reviewers. */
public record VersionSent(UnitCode unit, FiscalYear year, int version) implements Happening {
    @Override
    public String subject() {
        return "review " + unit + " " + year + " version " + version + " sent";
    }
}
