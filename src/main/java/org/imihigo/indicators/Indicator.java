package org.imihigo.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.web.Words;

/** The definition of a measure, under the number by which it is kept. */
public record Indicator(IndicatorId id, Definition definition) {
    /** How far along the chain of results the measure stands. */
    public enum ResultLevel {
        INPUT,
        ACTIVITY,
        OUTPUT,
        OUTCOME
    }

    public String code() {
        return definition.code();
    }

    public Texts name() {
        return definition.name();
    }

    public Texts unit() {
        return definition.unit();
    }

    public int decimals() {
        return definition.decimals();
    }

    public Measure measure() {
        return definition.measure();
    }

    public Direction direction() {
        return definition.direction();
    }

    public boolean divisible() {
        return definition.divisible();
    }

    public ResultLevel level() {
        return definition.level();
    }

    public FiscalPeriod.Kind frequency() {
        return definition.frequency();
    }

    public Set<String> tags() {
        return definition.tags();
    }

    public Optional<Ratio> ratio() {
        return definition.ratio();
    }

    /** How many readings a year has. */
    public int periods() {
        return frequency().inYear();
    }

    /** Where its definition can be read. */
    public String path() {
        return "/indicators/" + code();
    }

    /** A figure as it is printed, without its unit; rounded for print alone. */
    public String number(Fraction figure, Words words) {
        return words.number(printed(figure));
    }

    /** A figure as it is printed, with its unit: {@code 3,900 ha}, {@code 90.1%}. */
    public String shown(Fraction figure, Words words) {
        return unit().equals(Texts.same("%"))
                ? words.percent(printed(figure))
                : number(figure, words) + "\u00a0" + unit().in(words);
    }

    /** An amount with its unit, or that it does not apply. */
    public String shown(Amount amount, Words words) {
        return amount.exact(decimals())
                .map(figure -> shown(figure, words))
                .orElseGet(() -> words.text("indicators.amount.not-applicable"));
    }

    /** An amount as people say it: 12,000 ha, though the measure is kept to a tenth. */
    public String said(Amount amount, Words words) {
        return amount.exact(decimals())
                .filter(figure -> !unit().equals(Texts.same("%")))
                .map(figure -> words.number(plain(figure)) + "\u00a0" + unit().in(words))
                .orElseGet(() -> shown(amount, words));
    }

    private BigDecimal plain(Fraction figure) {
        var stripped = printed(figure).stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }

    private BigDecimal printed(Fraction figure) {
        return figure.rounded(decimals(), RoundingMode.HALF_UP);
    }
}
