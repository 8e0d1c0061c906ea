package org.imihigo.keys;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Somebody can sign with a second factor from now on, or with another one than before. */
public record SecondFactorMade(UnitCode unit, UUID person) implements Happening {
    @Override
    public String subject() {
        return "person " + person;
    }
}
