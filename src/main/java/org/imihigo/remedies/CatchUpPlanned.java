package org.imihigo.remedies;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A unit said how it means to catch up with a pledge that lags. */
public record CatchUpPlanned(UnitCode unit, UUID id) implements Happening {
    @Override
    public String subject() {
        return "catch-up " + id;
    }
}
