package org.imihigo.outlook;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicator;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Spelling;
import org.imihigo.web.Words;

/** A forecast in sentences that can be checked with a pencil. */
record ForecastWords(Forecast forecast, Indicator indicator, Words words) {
    private static final int DIGITS = 2;

    static ForecastWords of(Years years, Words words) {
        return new ForecastWords(
                years.forecast().orElseThrow(), years.progress().indicator(), words);
    }

    /** Where the year goes, with its range. */
    String whole() {
        return words.text(
                forecast.low().equals(forecast.high())
                        ? "outlook.forecast.point"
                        : "outlook.forecast.range",
                shown(forecast.value()),
                shown(forecast.low()),
                shown(forecast.high()));
    }

    /** The range alone, for a cell of a table. */
    String brief() {
        return forecast.low().equals(forecast.high())
                ? shown(forecast.value())
                : words.text(
                        "outlook.forecast.brief",
                        number(forecast.value()),
                        number(forecast.low()),
                        number(forecast.high()));
    }

    /** Whether that reaches the target. */
    String chance(Fraction target) {
        return words.text("outlook.chance." + word(target), shown(target));
    }

    String light(Fraction target) {
        return switch (chanceOf(target)) {
            case REACHED -> "green";
            case OPEN -> "amber";
            case MISSED -> "red";
        };
    }

    String brief(Fraction target) {
        return words.text("outlook.chance." + word(target) + "-brief");
    }

    private Forecast.Chance chanceOf(Fraction target) {
        return forecast.chance(target, indicator.direction() instanceof Direction.Down);
    }

    private String word(Fraction target) {
        return Spelling.key(chanceOf(target));
    }

    /** How it was computed, one sentence for each way. */
    List<String> arithmetic() {
        var course = forecast.course();
        if (course.left() == 0) {
            return List.of(words.text("outlook.forecast.over", shown(course.toDate())));
        }
        if (course.shape() == Course.Shape.ONCE) {
            return List.of(words.text("outlook.forecast.once", shown(course.toDate())));
        }
        var said = new ArrayList<String>();
        forecast.pace().map(this::pace).ifPresent(said::add);
        forecast.before().stream().map(this::alike).forEach(said::add);
        var ways = forecast.before().size() + forecast.pace().stream().count();
        if (ways > 1) {
            said.add(
                    words.text(
                            forecast.pace().isPresent() && forecast.before().size() > 1
                                    ? "outlook.forecast.mean-of-years"
                                    : "outlook.forecast.mean",
                            shown(forecast.value())));
        }
        return said;
    }

    private String pace(Forecast.Pace pace) {
        var course = forecast.course();
        return words.text(
                "outlook.pace." + Spelling.key(course.shape()),
                course.quarters().size(),
                fine(pace.step()),
                course.left(),
                fine(course.toDate()),
                fine(pace.value()),
                fine(pace.low()),
                fine(pace.high()));
    }

    private String alike(Forecast.Alike alike) {
        var year = alike.year();
        return alike.times()
                .map(
                        times ->
                                words.text(
                                        "outlook.before.times",
                                        year.year(),
                                        fine(year.end()),
                                        fine(year.then()),
                                        rounded(times),
                                        fine(forecast.course().toDate()),
                                        fine(alike.value())))
                .orElseGet(
                        () ->
                                words.text(
                                        "outlook.before.more",
                                        year.year(),
                                        fine(year.end()),
                                        fine(year.then()),
                                        fine(year.end().minus(year.then())),
                                        fine(forecast.course().toDate()),
                                        fine(alike.value())));
    }

    private String shown(Fraction figure) {
        return indicator.shown(figure, words);
    }

    private String number(Fraction figure) {
        return indicator.number(figure, words);
    }

    /** With two digits more than the figures have: a mean of whole households is not whole. */
    private String fine(Fraction figure) {
        boolean even =
                Fraction.of(figure.rounded(indicator.decimals(), RoundingMode.HALF_UP))
                        .equals(figure);
        return even
                ? number(figure)
                : words.number(figure.rounded(indicator.decimals() + DIGITS, RoundingMode.HALF_UP));
    }

    private String rounded(Fraction factor) {
        return words.number(factor.rounded(DIGITS, RoundingMode.HALF_UP));
    }
}
