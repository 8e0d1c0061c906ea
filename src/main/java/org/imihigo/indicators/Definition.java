package org.imihigo.indicators;

import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;

/**
 * All that an indicator must say of itself on the day it is made. What would add up to nonsense is
 * refused here, with the reason.
 *
 * @param code what people call it, unique: {@code AGR-TERRACES}
 * @param unit the unit of measure; money by its ISO 4217 code
 * @param decimals places after the decimal mark that a value has, 0 to 6; money has its currency's
 * @param divisible whether partial completion may earn marks, declared before signing
 * @param frequency how often it is reported: quarters or months
 * @param tags what methods ask for, such as {@code CBHI}
 * @param ratio what is counted; of rates that are pooled over space, and of no others
 */
public record Definition(
        String code,
        Texts name,
        Texts unit,
        int decimals,
        Measure measure,
        Direction direction,
        boolean divisible,
        Indicator.ResultLevel level,
        FiscalPeriod.Kind frequency,
        Set<String> tags,
        Optional<Ratio> ratio) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");
    private static final int MOST_DECIMALS = 6;
    private static final String PERCENT = "%";

    public Definition {
        if (!CODE.matcher(code).matches()) {
            throw Refusal.invalid("indicators.code.form", code);
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw Refusal.invalid("indicators.decimals.range", decimals);
        }
        if (frequency == FiscalPeriod.Kind.YEAR) {
            throw Refusal.invalid("indicators.frequency.year");
        }
        mustBeMoneyInFull(unit, decimals);
        mustNotAddUpRates(unit, measure);
        mustCountWhatIsPooled(unit, measure, ratio);
        tags = Set.copyOf(tags);
    }

    private static void mustBeMoneyInFull(Texts unit, int decimals) {
        for (var currency : Currency.getAvailableCurrencies()) {
            var code = currency.getCurrencyCode();
            if (!unit.all().contains(code)) {
                continue;
            }
            if (!unit.equals(Texts.same(code))) {
                throw Refusal.invalid("indicators.money.code", code);
            }
            if (decimals != currency.getDefaultFractionDigits()) {
                throw Refusal.invalid(
                        "indicators.money.decimals", code, currency.getDefaultFractionDigits());
            }
        }
    }

    private static void mustNotAddUpRates(Texts unit, Measure measure) {
        boolean summed = measure.time() == OverTime.FLOW_SUM || measure.space() == OverSpace.SUM;
        if (unit.all().contains(PERCENT) && summed) {
            throw Refusal.invalid("indicators.measure.rate-summed");
        }
    }

    private static void mustCountWhatIsPooled(Texts unit, Measure measure, Optional<Ratio> ratio) {
        if (measure.counted() != ratio.isPresent()) {
            throw Refusal.invalid(
                    measure.counted() ? "indicators.ratio.missing" : "indicators.ratio.unused");
        }
        if (measure.counted() && !unit.equals(Texts.same(PERCENT))) {
            throw Refusal.invalid("indicators.ratio.percent", unit.en());
        }
    }
}
