package org.imihigo.signing;

import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** The contract of a year was evaluated, or closed. */
public record YearEnded(UnitCode unit, FiscalYear year, boolean closed) implements Happening {
    @Override
    public String subject() {
        return "contract %s %s %s".formatted(unit, year, closed ? "closed" : "evaluated");
    }
}
