package org.imihigo.households;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A village leader looked into a notebook that a family lent. */
public record NotebookRead(UnitCode unit, UUID notebook) implements Happening {
    @Override
    public String subject() {
        return "notebook " + notebook;
    }
}
