package org.imihigo.calendar;

import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** An administrator gave a step other days in one year. */
public record WindowMoved(
        UnitCode unit, Step step, FiscalPeriod period, Window window, String reason)
        implements Happening {
    @Override
    public String subject() {
        return "window " + step.word() + " " + period;
    }
}
