package org.imihigo.people;

import java.time.Instant;
import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A program may speak for a post from now on. */
public record TokenIssued(UUID token, String name, PostId post, UnitCode unit, Instant expires)
        implements Happening {
    @Override
    public String subject() {
        return "token " + token;
    }
}
