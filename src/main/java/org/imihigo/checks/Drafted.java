package org.imihigo.checks;

import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;

/** What a unit means to promise and has not signed: offered by the room that keeps drafts. */
public interface Drafted {
    Optional<Promises> plan(UnitCode unit, FiscalYear year);
}
