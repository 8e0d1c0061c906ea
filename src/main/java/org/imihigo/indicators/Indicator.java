package org.imihigo.indicators;

import java.util.Set;
import org.imihigo.kernel.FiscalPeriod;

/**
 * The definition of a measure, complete from the day it is made.
 *
 * @param code what people call it, unique: {@code AGR-TERRACES}
 * @param unit the unit of measure; money by its ISO 4217 code
 * @param decimals places after the decimal mark that a value has, 0 to 6
 * @param divisible whether partial completion may earn marks, declared before signing
 * @param frequency how often it is reported: quarters or months
 * @param tags what methods ask for, such as {@code CBHI}
 */
public record Indicator(
        IndicatorId id,
        String code,
        Texts name,
        Texts unit,
        int decimals,
        Measure measure,
        Direction direction,
        boolean divisible,
        ResultLevel level,
        FiscalPeriod.Kind frequency,
        Set<String> tags) {

    /** How far along the chain of results the measure stands. */
    public enum ResultLevel {
        INPUT,
        ACTIVITY,
        OUTPUT,
        OUTCOME
    }
}
