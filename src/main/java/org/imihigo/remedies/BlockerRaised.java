package org.imihigo.remedies;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A unit said what stands in the way of a pledge, and who must clear it. */
public record BlockerRaised(UnitCode unit, UUID id) implements Happening {
    @Override
    public String subject() {
        return "blocker " + id;
    }
}
