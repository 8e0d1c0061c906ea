package org.imihigo.reporting;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A validated value counts no more, until the level above has judged again. */
public record ReadingWithdrawn(Reading reading) implements Happening {
    @Override
    public UnitCode unit() {
        return reading.unit();
    }

    @Override
    public String subject() {
        return "reading " + reading.id() + " withdrawn";
    }
}
