package org.imihigo.keys;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** The level above agreed that somebody begins again: nothing that was lost opens any more. */
public record ResetAgreed(UnitCode unit, UUID person) implements Happening {
    @Override
    public String subject() {
        return "person " + person;
    }
}
