package org.imihigo.remedies;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A blocker was cleared. */
public record BlockerSolved(UnitCode unit, UUID id) implements Happening {
    @Override
    public String subject() {
        return "blocker " + id;
    }
}
