package org.imihigo.baselines;

import java.util.Optional;
import java.util.function.Consumer;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;

/** Who needs a baseline on what: offered by the rooms that promise or plan. */
public interface Needs {
    /** Every need of a place and all that lies in it; one may come more than once. */
    void each(FiscalYear year, UnitCode within, Consumer<Need> consumer);

    /** Where that of one unit in a year is read; nothing where it needs none. */
    Optional<String> path(FiscalYear year, Need need);
}
