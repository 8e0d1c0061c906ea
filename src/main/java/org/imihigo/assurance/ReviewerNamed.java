package org.imihigo.assurance;

import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/** A post joined or left the reviewers of a contract. */
public record ReviewerNamed(UnitCode unit, FiscalYear year, PostId post, boolean joined)
        implements Happening {
    @Override
    public String subject() {
        return "reviewer %s %s %s %s".formatted(unit, year, post, joined ? "joined" : "left");
    }
}
