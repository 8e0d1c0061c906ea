package org.imihigo.people;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Somebody opened a session in their post. */
public record SignedIn(PostId post, UnitCode unit) implements Happening {
    @Override
    public String subject() {
        return "post " + post;
    }
}
