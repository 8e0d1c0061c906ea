package org.imihigo.baselines;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A unit said where it stands on a series, or corrected it. */
public record BaselineStated(Baseline baseline) implements Happening {
    @Override
    public UnitCode unit() {
        return baseline.unit();
    }

    @Override
    public String subject() {
        return "baseline " + baseline.id();
    }
}
