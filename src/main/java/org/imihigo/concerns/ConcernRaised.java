package org.imihigo.concerns;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Somebody came to an office with a concern. */
public record ConcernRaised(Concern concern) implements Happening {
    @Override
    public UnitCode unit() {
        return concern.unit();
    }

    @Override
    public String subject() {
        return "concern " + concern.id();
    }
}
