package org.imihigo.scoring;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Fraction;
import org.imihigo.scoring.Thresholds.Bound;

/** Reads the rules of a method's document, and notes what the document leaves open. */
final class RuleReader {
    private final List<String> unknown;

    RuleReader(List<String> unknown) {
        this.unknown = unknown;
    }

    /** {@code ALL_OR_NOTHING}, or {@code {RATIO: {cap: 100, floor: 0}}}; null is kept. */
    Rule rule(Entry item) {
        if (!item.has("rule")) {
            throw item.wrong("missing", "rule");
        }
        var found = item.find("rule");
        if (found.isEmpty()) {
            unknown.add(item.path() + ".rule");
            return new Rule.Unknown();
        }
        return rule(found.get(), found.get().onlyKey());
    }

    private Rule rule(Entry rule, String word) {
        var settings = rule.settings(word);
        var plain =
                switch (word) {
                    case "RATIO" -> new Rule.Ratio();
                    case "PROGRESS" -> new Rule.Progress();
                    case "INVERSE_RATIO" -> new Rule.InverseRatio();
                    case "ALL_OR_NOTHING" -> new Rule.AllOrNothing();
                    case "YES_NO" -> new Rule.YesNo();
                    case "RANGE" ->
                            new Rule.Range(
                                    settings.find("zeroBelow").map(Entry::number),
                                    settings.find("zeroAbove").map(Entry::number));
                    case "BANDS" -> bands(settings);
                    case "VALUE_SCALE" -> scale(settings);
                    case "DATE" -> onTime(settings);
                    case "ANCHORED_BANDS" -> anchored(settings);
                    default -> throw rule.wrong("rule", word);
                };
        allow(settings, plain);
        return around(settings, plain);
    }

    private static void allow(Entry settings, Rule plain) {
        var bounds = List.of("cap", "floor", "bonus", "quality", "evidence", "honesty");
        var own =
                switch (plain) {
                    case Rule.Range _ -> List.of("zeroBelow", "zeroAbove");
                    case Bands _ -> List.of("of", "maximum", "bands");
                    case ValueScale _ -> List.of("columns", "above", "below");
                    case OnTime _ -> List.of("zeroAfterDays", "zeroOn", "perWeek");
                    case AnchoredBands _ -> List.of("to", "higherIsBetter", "bands");
                    default -> List.<String>of();
                };
        settings.allow(
                java.util.stream.Stream.concat(bounds.stream(), own.stream())
                        .toArray(String[]::new));
    }

    /** From the inside out: floor, bonus, cap; then the factors. */
    private Rule around(Entry settings, Rule plain) {
        var rule = plain;
        if (settings.find("floor").isPresent()) {
            rule = new Rule.Floor(rule, settings.get("floor").number());
        }
        if (settings.has("bonus")) {
            rule = bonus(settings, rule);
        }
        if (settings.find("cap").isPresent()) {
            rule = new Rule.Cap(rule, settings.get("cap").number());
        }
        if (settings.has("quality")) {
            var quality = settings.get("quality").allow("unsaid");
            rule = new Rule.Quality(rule, quality.find("unsaid").map(RuleReader::factor));
        }
        if (settings.has("evidence")) {
            var evidence = settings.get("evidence").allow("without");
            var without = number(evidence, "without");
            rule =
                    without.isEmpty()
                            ? new Rule.Unknown()
                            : new Rule.Evidence(rule, factor(evidence.get("without")));
        }
        if (settings.has("honesty")) {
            var gamma = number(settings.get("honesty").allow("gamma"), "gamma");
            rule = gamma.isEmpty() ? new Rule.Unknown() : new Rule.Honesty(rule, gamma.get());
        }
        return rule;
    }

    private Rule bonus(Entry settings, Rule rule) {
        var bonus = settings.get("bonus").allow("beta", "cap");
        var beta = number(bonus, "beta");
        var cap = number(bonus, "cap");
        return beta.isEmpty() || cap.isEmpty()
                ? new Rule.Unknown()
                : new Rule.Bonus(rule, beta.get(), cap.get());
    }

    private static Fraction factor(Entry entry) {
        var factor = entry.number();
        if (factor.signum() < 0 || factor.compareTo(Fraction.ONE) > 0) {
            throw entry.wrong("factor", factor);
        }
        return factor;
    }

    /** A number that must be written there; as null it is noted as unknown. */
    Optional<Fraction> number(Entry entry, String key) {
        if (!entry.has(key)) {
            throw entry.wrong("missing", key);
        }
        var number = entry.find(key).map(Entry::number);
        if (number.isEmpty()) {
            unknown.add(entry.path() + "." + key);
        }
        return number;
    }

    private Rule bands(Entry settings) {
        var maximum = number(settings, "maximum");
        var bands = settings.list("bands");
        if (bands.isEmpty() || !(bound(bands.getLast()) instanceof Bound.Rest)) {
            throw settings.wrong("rest");
        }
        var read =
                bands.stream()
                        .map(band -> band.allow("from", "above", "points"))
                        .map(
                                band ->
                                        number(band, "points")
                                                .map(at -> new Bands.Band(bound(band), at)))
                        .toList();
        if (maximum.isEmpty() || read.stream().anyMatch(Optional::isEmpty)) {
            return new Rule.Unknown();
        }
        if (maximum.get().signum() <= 0) {
            throw settings.wrong("maximum", maximum.get());
        }
        return new Bands(
                settings.find("of").map(of -> of.of(Bands.Of.class)).orElse(Bands.Of.ACTUAL),
                maximum.get(),
                read.stream().flatMap(Optional::stream).toList());
    }

    static Bound bound(Entry band) {
        Optional<Bound> from = band.find("from").map(at -> new Bound.From(at.number()));
        Optional<Bound> above = band.find("above").map(at -> new Bound.Above(at.number()));
        return from.or(() -> above).orElse(new Bound.Rest());
    }

    private static Rule scale(Entry settings) {
        var columns =
                settings.list("columns").stream()
                        .map(column -> column.allow("value", "mark"))
                        .map(
                                column ->
                                        new Column(
                                                column.get("value").number(),
                                                column.get("mark").number()))
                        .toList();
        if (!Column.isScale(columns)) {
            throw settings.wrong("scale");
        }
        return new ValueScale(
                columns,
                settings.find("above").map(Entry::number).orElse(Fraction.HUNDRED),
                settings.find("below").map(Entry::number).orElse(Fraction.ZERO));
    }

    private Rule onTime(Entry settings) {
        if (settings.map().size() != 1) {
            throw settings.wrong("loss");
        }
        var word = settings.map().keySet().iterator().next();
        if (word.equals("zeroOn")) {
            return new OnTime(new OnTime.Loss.On(day(settings.get(word))));
        }
        var number = number(settings, word);
        if (number.filter(at -> at.signum() <= 0).isPresent()) {
            throw settings.wrong("loss");
        }
        return number.map(
                        at ->
                                word.equals("perWeek")
                                        ? new OnTime.Loss.PerWeek(at)
                                        : new OnTime.Loss.After(at))
                .<Rule>map(OnTime::new)
                .orElse(new Rule.Unknown());
    }

    private static Fraction day(Entry entry) {
        try {
            return Fraction.of(LocalDate.parse(entry.text()).toEpochDay());
        } catch (DateTimeParseException _) {
            throw entry.wrong("day", entry.text());
        }
    }

    private static Rule anchored(Entry settings) {
        settings.get("to").mustBe("GRADE");
        var bands = settings.list("bands").stream().map(RuleReader::anchoredBand).toList();
        if (bands.isEmpty()) {
            throw settings.wrong("missing", "bands");
        }
        return new AnchoredBands(settings.get("higherIsBetter").yes(), bands);
    }

    private static AnchoredBands.Band anchoredBand(Entry band) {
        band.allow("name", "upper", "lower", "best", "worst");
        return new AnchoredBands.Band(
                band.get("name").text(),
                anchor(band.get("upper")),
                anchor(band.get("lower")),
                band.get("best").number(),
                band.get("worst").number());
    }

    /** {@code {TARGET: 130}}: 130 % of the target. */
    private static AnchoredBands.Anchor anchor(Entry anchor) {
        var word = anchor.onlyKey();
        anchor.allow("TARGET", "PREVIOUS");
        return new AnchoredBands.Anchor(AnchoredBands.Of.valueOf(word), anchor.get(word).number());
    }
}
