package org.imihigo.checks;

import java.util.List;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;

/** All that a unit means to promise for a year, or has promised. */
public record Promises(UnitCode unit, FiscalYear year, List<Planned> lines) {
    public Promises {
        lines = List.copyOf(lines);
    }
}
