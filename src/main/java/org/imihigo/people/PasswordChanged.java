package org.imihigo.people;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Somebody chose a new password for themselves. */
public record PasswordChanged(UUID person, UnitCode unit) implements Happening {
    @Override
    public String subject() {
        return "person " + person;
    }
}
