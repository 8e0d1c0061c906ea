package org.imihigo.signing;

import java.time.LocalDate;
import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** What the level above had promised was done, as the unit says that was promised it. */
public record CommitmentKept(UnitCode unit, UUID commitment, LocalDate day) implements Happening {
    @Override
    public String subject() {
        return "commitment " + commitment;
    }
}
