package org.imihigo.scoring;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.imihigo.kernel.Fraction;
import org.imihigo.web.Words;

/** A rule in the words of a language. */
final class RuleWords {
    private final Words words;

    RuleWords(Words words) {
        this.words = words;
    }

    /** Which items a rule is for. */
    String which(Method.When when) {
        var conditions = new ArrayList<String>();
        when.divisible()
                .ifPresent(
                        parts ->
                                conditions.add(
                                        words.text(
                                                parts
                                                        ? "scoring.when.divisible"
                                                        : "scoring.when.indivisible")));
        when.direction().ifPresent(way -> conditions.add(words.text("scoring.when." + word(way))));
        when.tag().ifPresent(tag -> conditions.add(words.text("scoring.when.tag", tag)));
        return conditions.isEmpty()
                ? words.text("scoring.when.others")
                : String.join(", ", conditions);
    }

    String rule(Rule rule) {
        return switch (rule) {
            case Rule.Around around -> rule(around.rule());
            case Bands bands -> bands(bands);
            case AnchoredBands bands -> anchored(bands);
            case OnTime(var loss) -> loss(loss);
            case Rule.Range(var below, var above) ->
                    below.isEmpty() && above.isEmpty()
                            ? words.text("scoring.rule.range")
                            : words.text(
                                    "scoring.rule.range-to",
                                    below.map(this::number).orElse("–"),
                                    above.map(this::number).orElse("–"));
            default ->
                    words.text(
                            "scoring.rule."
                                    + rule.word().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    /** What is done to the mark, in the order in which it is done. */
    List<String> bounds(Rule rule) {
        if (!(rule instanceof Rule.Around around)) {
            return List.of();
        }
        var bounds = new ArrayList<>(bounds(around.rule()));
        bounds.add(
                switch (around) {
                    case Rule.Cap(var _, var at) -> words.text("scoring.bound.cap", number(at));
                    case Rule.Floor(var _, var at) -> words.text("scoring.bound.floor", number(at));
                    case Rule.Bonus(var _, var beta, var cap) ->
                            words.text("scoring.bound.bonus", number(beta), number(cap));
                    case Rule.Quality _ -> words.text("scoring.bound.quality");
                    case Rule.Evidence(var _, var without) ->
                            words.text("scoring.bound.evidence", number(without));
                    case Rule.Honesty(var _, var gamma) ->
                            words.text("scoring.bound.honesty", number(gamma));
                });
        return bounds;
    }

    private String bands(Bands bands) {
        var table =
                bands.bands().stream()
                        .map(band -> bound(band.bound()) + ": " + number(band.points()))
                        .collect(Collectors.joining("; "));
        return words.text("scoring.rule.bands." + word(bands.of()), number(bands.maximum()), table);
    }

    private String anchored(AnchoredBands bands) {
        var table =
                bands.bands().stream()
                        .map(
                                band ->
                                        words.text(
                                                "scoring.rule.band",
                                                band.name(),
                                                anchor(band.lower()),
                                                anchor(band.upper()),
                                                number(band.best()),
                                                number(band.worst())))
                        .collect(Collectors.joining("; "));
        return words.text("scoring.rule.anchored", table);
    }

    private String anchor(AnchoredBands.Anchor anchor) {
        return words.text("scoring.anchor." + word(anchor.of()), number(anchor.percent()));
    }

    private String loss(OnTime.Loss loss) {
        return switch (loss) {
            case OnTime.Loss.After(var days) -> words.text("scoring.rule.date.after", number(days));
            case OnTime.Loss.On(var day) ->
                    words.text(
                            "scoring.rule.date.on",
                            LocalDate.ofEpochDay(day.numerator().longValueExact()));
            case OnTime.Loss.PerWeek(var marks) ->
                    words.text("scoring.rule.date.week", number(marks));
        };
    }

    String bound(Thresholds.Bound bound) {
        return switch (bound) {
            case Thresholds.Bound.From(var at) -> words.text("scoring.bound.from", number(at));
            case Thresholds.Bound.Above(var at) -> words.text("scoring.bound.above", number(at));
            case Thresholds.Bound.Rest() -> words.text("scoring.bound.rest");
        };
    }

    /** With as many decimals as it has, four at most. */
    String number(Fraction number) {
        var shown = number.rounded(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return words.number(shown.scale() < 0 ? shown.setScale(0) : shown);
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
