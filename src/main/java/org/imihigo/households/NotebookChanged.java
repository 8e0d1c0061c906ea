package org.imihigo.households;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A family's notebook was begun, written in, lent, taken back or erased; not what it says. */
public record NotebookChanged(UnitCode unit, UUID notebook, Deed deed) implements Happening {
    /** What was done. */
    enum Deed {
        BEGUN,
        WRITTEN,
        STRUCK,
        ACCOUNTED,
        LENT,
        TAKEN_BACK,
        ERASED
    }

    @Override
    public String subject() {
        return "notebook " + notebook;
    }
}
