package org.imihigo.concerns;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A concern was sent to another office, answered or taken up again. */
public record ConcernMoved(UnitCode unit, Step step) implements Happening {
    @Override
    public String subject() {
        return "concern " + step.concern();
    }
}
