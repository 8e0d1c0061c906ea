package org.imihigo.plans;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A pledge was said to serve a line of a plan, or no longer to. */
public record PledgeAligned(Link link) implements Happening {
    @Override
    public UnitCode unit() {
        return link.unit();
    }

    @Override
    public String subject() {
        return "pledge "
                + link.pledge()
                + (link.added() ? " serves " : " no longer serves ")
                + link.to();
    }
}
