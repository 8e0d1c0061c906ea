package org.imihigo.keys;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Somebody has lost everything that opens their key, and the administrator asks to begin again. */
public record ResetAsked(UnitCode unit, UUID person) implements Happening {
    @Override
    public String subject() {
        return "person " + person;
    }
}
