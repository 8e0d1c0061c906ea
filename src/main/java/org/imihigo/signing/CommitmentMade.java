package org.imihigo.signing;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** The level above promised something in return. */
public record CommitmentMade(UnitCode unit, UUID commitment) implements Happening {
    @Override
    public String subject() {
        return "commitment " + commitment;
    }
}
