package org.imihigo.assurance;

import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Reviewers accepted or returned a version. */
public record VersionJudged(UnitCode unit, FiscalYear year, int version, boolean accepted)
        implements Happening {
    @Override
    public String subject() {
        return "review %s %s version %d %s"
                .formatted(unit, year, version, accepted ? "accepted" : "returned");
    }
}
