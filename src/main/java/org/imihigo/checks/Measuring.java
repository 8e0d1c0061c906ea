package org.imihigo.checks;

import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;

/**
 * How a line is measured. It may be one that no indicator can have, such as a rate that is summed.
 *
 * @param unit of measure; {@code %} for a percentage
 */
public record Measuring(
        OverTime time, OverSpace space, Direction direction, boolean divisible, String unit) {
    private static final String PERCENT = "%";

    public static Measuring of(Indicator indicator) {
        return new Measuring(
                indicator.measure().time(),
                indicator.measure().space(),
                indicator.direction(),
                indicator.divisible(),
                indicator.unit().en());
    }

    boolean isPercentage() {
        return unit.equals(PERCENT);
    }
}
