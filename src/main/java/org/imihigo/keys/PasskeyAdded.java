package org.imihigo.keys;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A device of this person opens their signature from now on. */
public record PasskeyAdded(UnitCode unit, UUID person) implements Happening {
    @Override
    public String subject() {
        return "person " + person;
    }
}
