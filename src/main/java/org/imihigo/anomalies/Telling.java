package org.imihigo.anomalies;

import java.math.BigInteger;
import java.math.RoundingMode;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.Fraction;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A sign as a sentence with its arithmetic. */
@Component("anomaliesTelling")
class Telling {
    private static final BigInteger MANY = BigInteger.valueOf(1_000_000);

    private final Territory territory;
    private final Indicators indicators;

    Telling(Territory territory, Indicators indicators) {
        this.territory = territory;
        this.indicators = indicators;
    }

    String rule(Rule rule, Words words) {
        return words.text("anomalies.rule." + rule.word());
    }

    String sentence(Sign sign, Words words) {
        return switch (sign.rule()) {
            case ROUND, REPEATED, LAST_HOUR -> counted(sign, "", words);
            case COPIED ->
                    counted(
                            sign,
                            sign.other().map(unit -> territory.fullName(unit, words)).orElse(""),
                            words);
            case JUMP, LAST_QUARTER -> compared(sign, words);
            case EVIDENCE ->
                    words.text(
                            "anomalies.sign.evidence",
                            sign.found(),
                            sign.of(),
                            whole(sign.figures().getFirst(), words));
        };
    }

    private static String counted(Sign sign, String other, Words words) {
        return words.text(
                        "anomalies.sign." + sign.rule().word(),
                        sign.found(),
                        sign.of(),
                        words.percent(
                                sign.usual()
                                        .times(Fraction.HUNDRED)
                                        .rounded(1, RoundingMode.HALF_UP)),
                        words.number(
                                sign.usual()
                                        .times(Fraction.of(sign.of()))
                                        .rounded(1, RoundingMode.HALF_UP)),
                        other)
                + " "
                + sign.chance().map(chance -> seldom(chance, words)).orElse("");
    }

    /** Once in so many; a number that nobody can read says no more than a million. */
    private static String seldom(Fraction chance, Words words) {
        var once =
                chance.isZero()
                        ? MANY
                        : Fraction.ONE
                                .dividedBy(chance)
                                .rounded(0, RoundingMode.FLOOR)
                                .toBigInteger();
        return once.compareTo(MANY) >= 0
                ? words.text("anomalies.chance.million")
                : words.text("anomalies.chance.once", words.number(once.longValueExact()));
    }

    private String compared(Sign sign, Words words) {
        var series = indicators.series(sign.series().orElseThrow());
        var indicator = series.indicator();
        var name = indicator.name().in(words);
        var figures = sign.figures();
        boolean jump = sign.rule() == Rule.JUMP;
        return words.text(
                "anomalies.sign." + sign.rule().word(),
                series.category().map(part -> name + ": " + part.in(words)).orElse(name),
                shown(indicator, figures.get(0), words),
                shown(indicator, figures.get(1), words),
                jump ? tenth(figures.get(2), words) : percent(figures.get(2), words),
                jump ? tenth(figures.get(3), words) : percent(figures.get(3), words),
                sign.found());
    }

    private static String shown(Indicator indicator, Fraction figure, Words words) {
        return indicator.shown(figure, words);
    }

    private static String tenth(Fraction figure, Words words) {
        return words.number(figure.rounded(1, RoundingMode.HALF_UP));
    }

    private static String percent(Fraction figure, Words words) {
        return words.percent(figure.rounded(0, RoundingMode.HALF_UP));
    }

    private static String whole(Fraction figure, Words words) {
        return words.number(figure.rounded(0, RoundingMode.HALF_UP));
    }
}
