package org.imihigo.keys;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A device of this person opens nothing more. */
public record PasskeyRemoved(UnitCode unit, UUID person) implements Happening {
    @Override
    public String subject() {
        return "person " + person;
    }
}
