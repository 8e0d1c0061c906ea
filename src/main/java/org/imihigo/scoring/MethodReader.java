package org.imihigo.scoring;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pillar;
import org.imihigo.reporting.Kind;
import org.imihigo.scoring.Thresholds.Band;
import org.imihigo.scoring.Thresholds.Bound;

/**
 * Reads a method's document. What a document asks for and this version cannot do is refused with a
 * sentence: a method that is followed in part would be another method.
 */
final class MethodReader {
    private static final Set<String> NOT_BUILT_YET =
            Set.of(
                    "BANDS",
                    "VALUE_SCALE",
                    "DATE",
                    "ANCHORED_BANDS",
                    "BONUS",
                    "QUALITY",
                    "EVIDENCE",
                    "HONESTY",
                    "GEOMETRIC",
                    "GATE",
                    "DEDUCTION",
                    "POPULATION_WEIGHTED");

    private MethodReader() {}

    static Method read(byte[] document) {
        var method = Entry.document(new String(document, StandardCharsets.UTF_8));
        method.allow(
                "id",
                "name",
                "countries",
                "years",
                "status",
                "scores",
                "notReported",
                "eligibility",
                "pillars",
                "items",
                "whole",
                "deductions",
                "parent",
                "rank",
                "publish",
                "lights",
                "standing",
                "source");
        method.get("parent").mustBe("UNWEIGHTED", NOT_BUILT_YET);
        var rank = method.get("rank").allow("kind", "basis");
        rank.get("kind").mustBe("COMPETITION", NOT_BUILT_YET);
        rank.get("basis").mustBe("UNROUNDED", NOT_BUILT_YET);
        if (!method.list("deductions").isEmpty()) {
            throw method.get("deductions").notBuilt("DEDUCTION");
        }
        var eligibility = method.get("eligibility").allow("minimumCoverage", "notRanked");
        var publish = method.get("publish").allow("scale", "rounding");
        return new Method(
                method.get("id").text(),
                Sha256.hex(document),
                texts(method.get("name")),
                method.get("status").of(Method.Status.class),
                Set.copyOf(method.get("countries").texts()),
                method.list("years").stream().map(MethodReader::year).collect(Collectors.toSet()),
                method.list("scores").stream().map(kind -> kind.of(Kind.class)).toList(),
                method.find("notReported").map(Entry::number),
                eligibility.find("minimumCoverage").map(Entry::number),
                eligibility.list("notRanked").stream().map(MethodReader::ground).toList(),
                method.list("items").stream().map(MethodReader::item).toList(),
                whole(method),
                publish.get("scale").whole(),
                publish.get("rounding").of(RoundingMode.class),
                method.find("lights").map(MethodReader::thresholds),
                method.find("standing").map(MethodReader::thresholds),
                method.find("source").map(Entry::text));
    }

    private static Method.Item item(Entry item) {
        item.allow("when", "rule");
        var when = item.find("when").map(one -> one.allow("divisible", "direction", "tag"));
        return new Method.Item(
                new Method.When(
                        when.flatMap(one -> one.find("divisible")).map(Entry::yes),
                        when.flatMap(one -> one.find("direction"))
                                .map(way -> way.of(Method.Way.class)),
                        when.flatMap(one -> one.find("tag")).map(Entry::text)),
                rule(item.get("rule")));
    }

    /** {@code ALL_OR_NOTHING}, or {@code {RATIO: {cap: 100, floor: 0}}}. */
    private static Rule rule(Entry rule) {
        var word = rule.onlyKey();
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
                    default -> throw rule.unknownOr(word, NOT_BUILT_YET);
                };
        if (plain instanceof Rule.Range) {
            settings.allow("cap", "floor", "zeroBelow", "zeroAbove");
        } else {
            settings.allow("cap", "floor");
        }
        var floored = settings.find("floor").<Rule>map(at -> new Rule.Floor(plain, at.number()));
        var bounded = floored.orElse(plain);
        return settings.find("cap")
                .<Rule>map(at -> new Rule.Cap(bounded, at.number()))
                .orElse(bounded);
    }

    private static Whole whole(Entry method) {
        var whole = method.get("whole");
        return switch (whole.text()) {
            case "WEIGHTED_MEAN" -> new Whole.WeightedMean(pillars(method));
            case "GREEN_SHARE" -> {
                if (method.find("lights").isEmpty() || !method.list("items").isEmpty()) {
                    throw whole.wrong("GREEN_SHARE counts lights: it needs them, and no items");
                }
                yield new Whole.GreenShare();
            }
            default -> throw whole.unknownOr(whole.text(), NOT_BUILT_YET);
        };
    }

    private static Map<Pillar, Fraction> pillars(Entry method) {
        var found = method.find("pillars");
        if (found.isEmpty()) {
            return Map.of();
        }
        var names = List.of("ECONOMIC", "SOCIAL", "GOVERNANCE");
        var declared = found.get().allow(names.toArray(String[]::new));
        var weights = new EnumMap<Pillar, Fraction>(Pillar.class);
        for (var pillar : Pillar.values()) {
            weights.put(pillar, declared.get(pillar.name()).number());
        }
        if (!Fraction.sum(weights.values()).equals(Fraction.HUNDRED)) {
            throw declared.wrong(
                    "the weights of the pillars make "
                            + Fraction.sum(weights.values())
                            + ", not 100");
        }
        return weights;
    }

    private static Method.Ground ground(Entry ground) {
        ground.allow("units", "since", "reason");
        return new Method.Ground(
                ground.get("units").texts().stream().map(UnitCode::new).collect(Collectors.toSet()),
                year(ground.get("since")),
                ground.get("reason").text());
    }

    private static Thresholds thresholds(Entry lights) {
        lights.allow("of", "bands");
        return new Thresholds(
                lights.get("of").of(Thresholds.Of.class),
                lights.list("bands").stream().map(MethodReader::band).toList());
    }

    private static Band band(Entry band) {
        band.allow("light", "from", "above");
        Optional<Bound> from = band.find("from").map(at -> new Bound.From(at.number()));
        Optional<Bound> above = band.find("above").map(at -> new Bound.Above(at.number()));
        return new Band(
                band.get("light").of(Light.class), from.or(() -> above).orElse(new Bound.Rest()));
    }

    private static FiscalYear year(Entry year) {
        return FiscalYear.parse(year.text())
                .orElseThrow(() -> year.wrong(year.text() + " is not a fiscal year"));
    }

    private static Texts texts(Entry name) {
        name.allow("en", "fr", "rw");
        return new Texts(name.get("en").text(), name.get("fr").text(), name.get("rw").text());
    }
}
