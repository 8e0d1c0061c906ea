package org.imihigo.contracts;

import java.util.Optional;
import java.util.Set;
import org.imihigo.indicators.Definition;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Ratio;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;

/**
 * How a line is measured, proposed or confirmed. It may be one that no indicator can have: then its
 * definition is refused, with the reason.
 *
 * @param unit of measure; {@code %}, an ISO 4217 code for money, {@code number} for a count
 */
public record Measurement(
        OverTime time,
        OverSpace space,
        Direction direction,
        boolean divisible,
        String unit,
        int decimals) {

    static Measurement of(Indicator indicator) {
        return new Measurement(
                indicator.measure().time(),
                indicator.measure().space(),
                indicator.direction(),
                indicator.divisible(),
                UnitOfMeasure.said(indicator.unit().en()),
                indicator.decimals());
    }

    /**
     * The definition of an indicator that is measured so.
     *
     * @throws Refusal where it would add up to nonsense
     */
    Definition definition(String code, Texts name) {
        return definition(code, name, Counting.in(name.en()));
    }

    /**
     * @param ratio what is counted, should it be measured by two counts
     */
    Definition definition(String code, Texts name, Ratio ratio) {
        return new Definition(
                code,
                name,
                UnitOfMeasure.texts(unit),
                decimals,
                Measure.of(time, space),
                direction,
                divisible,
                Indicator.ResultLevel.OUTPUT,
                FiscalPeriod.Kind.QUARTER,
                Set.of(),
                space == OverSpace.POOLED ? Optional.of(ratio) : Optional.empty());
    }
}
