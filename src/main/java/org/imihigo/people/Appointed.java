package org.imihigo.people;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Somebody took up a post; the one who held it before has left it. */
public record Appointed(UUID person, PostId post, Office office, UnitCode unit)
        implements Happening {
    @Override
    public String subject() {
        return "post " + post;
    }
}
