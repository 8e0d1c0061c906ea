package org.imihigo.baselines;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** The level above found a baseline right, or took that back. */
public record BaselineVerified(UnitCode unit, BaselineId baseline, Verification verification)
        implements Happening {
    @Override
    public String subject() {
        return "baseline " + baseline;
    }
}
