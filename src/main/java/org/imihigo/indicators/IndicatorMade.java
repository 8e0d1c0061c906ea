package org.imihigo.indicators;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A unit made a measure of its own. */
public record IndicatorMade(UnitCode unit, String code) implements Happening {
    @Override
    public String subject() {
        return "indicator " + code;
    }
}
