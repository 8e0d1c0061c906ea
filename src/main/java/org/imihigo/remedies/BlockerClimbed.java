package org.imihigo.remedies;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Nobody answered a blocker in time */
public record BlockerClimbed(UnitCode unit, UUID id) implements Happening {
    @Override
    public String subject() {
        return " it went to the next post above.:blocker " + id;
    }
}
