package org.imihigo.people;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A token opens nothing any more. */
public record TokenRevoked(UUID token, PostId post, UnitCode unit) implements Happening {
    @Override
    public String subject() {
        return "token " + token;
    }
}
