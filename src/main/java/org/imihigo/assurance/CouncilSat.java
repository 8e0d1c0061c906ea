package org.imihigo.assurance;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** What a council decided about a contract was recorded. */
public record CouncilSat(UnitCode unit, UUID session, boolean approved) implements Happening {
    @Override
    public String subject() {
        return "council session %s %s".formatted(session, approved ? "approved" : "not approved");
    }
}
