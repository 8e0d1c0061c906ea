package org.imihigo.reporting;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A value was reported, corrected or validated. */
public record ReadingRecorded(Reading reading) implements Happening {
    @Override
    public UnitCode unit() {
        return reading.unit();
    }

    @Override
    public String subject() {
        return "reading " + reading.id();
    }
}
