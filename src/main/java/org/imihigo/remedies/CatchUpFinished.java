package org.imihigo.remedies;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** The step of a catch-up plan was done. */
public record CatchUpFinished(UnitCode unit, UUID id) implements Happening {
    @Override
    public String subject() {
        return "catch-up " + id;
    }
}
