package org.imihigo.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Spelling;
import org.imihigo.pledges.Pledge;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What one step of a score did, in a sentence that can be checked with a pencil. */
@Component
class Sentences {
    private final Indicators indicators;

    Sentences(Indicators indicators) {
        this.indicators = indicators;
    }

    /** The indicator, and the category where there is one: {@code Area of terraces: maize}. */
    String name(Pledge pledge, Words words) {
        var series = indicators.series(pledge.series());
        var name = series.indicator().name().in(words);
        return series.category().map(part -> name + ": " + part.in(words)).orElse(name);
    }

    String measure(Pledge pledge, Words words) {
        return indicators.series(pledge.series()).indicator().unit().in(words);
    }

    String target(Pledge pledge, Words words) {
        var indicator = indicators.series(pledge.series()).indicator();
        return indicator.shown(pledge.targets().annual(), words);
    }

    String of(ScoreStep.OfPledge step, Pledge pledge, Method method, Words words) {
        var indicator = indicators.series(pledge.series()).indicator();
        return switch (step.outcome()) {
            case Outcome.Left(var why) -> words.text("scoring.left." + word(why));
            case Outcome.Missing(var marks) ->
                    words.text("scoring.step.missing", marks.rounded(0, RoundingMode.HALF_UP));
            case Outcome.Scored(var marks, var by) ->
                    switch (method.whole()) {
                        case Whole.WeightedMean _, Whole.Geometric _ ->
                                scored(step, indicator, marks, by, words);
                        case Whole.GreenShare() -> green(step, indicator, words);
                    };
        };
    }

    /** What one pledge alone would have needed: never rounded to where it would not suffice. */
    String of(WhatIf.Lift lift, Pledge pledge, Words words) {
        var indicator = indicators.series(pledge.series()).indicator();
        var marks = words.number(lift.marks().rounded(2, RoundingMode.CEILING));
        var rounding =
                indicator.direction() instanceof Direction.Down
                        ? RoundingMode.FLOOR
                        : RoundingMode.CEILING;
        return lift.figure()
                .map(figure -> words.number(figure.rounded(indicator.decimals(), rounding)))
                .map(
                        figure ->
                                words.text(
                                        "scoring.whatif.figure",
                                        name(pledge, words),
                                        figure,
                                        shown(indicator, lift.step().actual(), words),
                                        marks))
                .orElseGet(() -> words.text("scoring.whatif.marks", name(pledge, words), marks));
    }

    private static String green(ScoreStep.OfPledge step, Indicator indicator, Words words) {
        return words.text(
                "scoring.step.green",
                shown(indicator, step.actual(), words),
                shown(indicator, step.annual(), words),
                step.light().orElse(Light.GREY).text(words));
    }

    private static String scored(
            ScoreStep.OfPledge step, Indicator indicator, Fraction marks, Rule by, Words words) {
        var sentence =
                words.text(
                        "scoring.step." + word(by),
                        shown(indicator, step.actual(), words),
                        shown(indicator, step.expected(), words),
                        shown(indicator, step.baseline(), words));
        var fellBack = !by.word().equals(step.rule().word());
        var limit = limited(step.rule(), marks);
        return sentence
                + (fellBack ? " " + words.text("scoring.step.fell-back") : "")
                + limit.map(at -> " " + words.text("scoring.step.limit", at)).orElse("");
    }

    /** The bound at which a rule may have stopped the marks. */
    private static Optional<BigDecimal> limited(Rule rule, Fraction marks) {
        return switch (rule) {
            case Rule.Cap(var _, var at) when marks.equals(at) -> Optional.of(whole(at));
            case Rule.Floor(var _, var at) when marks.equals(at) -> Optional.of(whole(at));
            case Rule.Around around -> limited(around.rule(), marks);
            default -> Optional.empty();
        };
    }

    private static BigDecimal whole(Fraction number) {
        return number.rounded(0, RoundingMode.HALF_UP);
    }

    private static String shown(Indicator indicator, Optional<Fraction> figure, Words words) {
        return figure.map(one -> indicator.number(one, words))
                .orElseGet(() -> words.text("scoring.step.unknown"));
    }

    private static String word(Rule rule) {
        return rule.word().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String word(Outcome.Why why) {
        return Spelling.key(why);
    }
}
