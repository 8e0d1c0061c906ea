package org.imihigo.signing;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** The level above took back a promise before anything was signed. */
public record CommitmentWithdrawn(UnitCode unit, UUID commitment) implements Happening {
    @Override
    public String subject() {
        return "commitment " + commitment;
    }
}
