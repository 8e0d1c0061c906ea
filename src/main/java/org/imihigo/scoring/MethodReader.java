package org.imihigo.scoring;

import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;
import org.imihigo.scoring.Thresholds.Band;

/**
 * Reads a method's document. What a document asks for and this version cannot do is refused with a
 * sentence: a method that is followed in part would be another method. What no source gives is
 * {@code null} there, stays unknown, and forbids publication.
 */
final class MethodReader {
    private static final String[] PARTS = {
        "id", "name", "countries", "years", "status", "scores", "notReported", "eligibility",
        "pillars", "components", "weights", "items", "whole", "gates", "deductions", "parent",
        "rank", "publish", "lights", "standing", "ratings", "source", "sources", "notes"
    };

    private final List<String> unknown = new ArrayList<>();
    private final RuleReader rules = new RuleReader(unknown);
    private final Entry method;

    private MethodReader(Entry method) {
        this.method = method.allow(PARTS);
    }

    /**
     * @throws Refusal that names the line and the key where the document cannot be followed
     */
    static Method read(byte[] document) {
        return new MethodReader(Entry.document(text(document))).read(Sha256.hex(document));
    }

    private static String text(byte[] document) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
        } catch (CharacterCodingException _) {
            throw Refusal.invalid("scoring.document.yaml", 1, "UTF-8");
        }
    }

    private Method read(String hash) {
        var id = id();
        var rank = method.get("rank").allow("kind", "basis");
        rank.get("kind").mustBe("COMPETITION");
        var eligibility = eligibility();
        var publish = method.get("publish").allow("scale", "rounding");
        var whole = whole();
        var items = method.list("items").stream().map(this::item).toList();
        mustHaveOneScale(items);
        return new Method(
                id,
                hash,
                name(),
                method.get("status").of(Method.Status.class),
                Set.copyOf(method.get("countries").texts()),
                method.list("years").stream().map(MethodReader::year).collect(Collectors.toSet()),
                method.list("scores").stream().map(kind -> kind.of(Kind.class)).toList(),
                method.find("notReported").map(Entry::number),
                eligibility.flatMap(one -> one.find("minimumCoverage")).map(Entry::number),
                eligibility.stream()
                        .flatMap(one -> one.list("notRanked").stream())
                        .map(MethodReader::ground)
                        .toList(),
                items,
                whole,
                method.find("weights").map(Entry::number),
                method.list("gates").stream().map(this::gate).toList(),
                method.list("deductions").stream().map(this::deduction).toList(),
                parent(),
                rank.get("basis").of(Method.Basis.class),
                publish.get("scale").whole(),
                publish.get("rounding").of(RoundingMode.class),
                method.find("lights").map(MethodReader::thresholds),
                method.find("standing").map(MethodReader::thresholds),
                method.list("ratings").stream().map(MethodReader::rating).toList(),
                sources(),
                List.copyOf(unknown),
                method.find("notes").map(Entry::textOrTexts).orElse(List.of()));
    }

    private Optional<Entry> eligibility() {
        return method.find("eligibility")
                .map(one -> one.allow("tier", "minimumCoverage", "notRanked"));
    }

    private String id() {
        var id = method.get("id").text();
        if (!id.matches("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*") || id.length() > 60) {
            throw method.get("id").wrong("id", id);
        }
        return id;
    }

    /** A document that has no name is called by its id. */
    private Texts name() {
        return method.find("name")
                .map(name -> name.allow("en", "fr", "rw"))
                .map(
                        name ->
                                new Texts(
                                        name.get("en").text(),
                                        name.get("fr").text(),
                                        name.get("rw").text()))
                .orElseGet(() -> Texts.same(id()));
    }

    private List<String> sources() {
        return method.find("sources")
                .or(() -> method.find("source"))
                .map(Entry::textOrTexts)
                .orElse(List.of());
    }

    private Method.Item item(Entry item) {
        item.allow("when", "rule");
        item.find("when").ifPresent(when -> when.allow("divisible", "direction", "tag"));
        return new Method.Item(when(item), rules.rule(item));
    }

    /** Grades and percents in one sum would mean nothing. */
    private void mustHaveOneScale(List<Method.Item> items) {
        long grades = items.stream().filter(item -> Method.isGrade(item.rule())).count();
        if (grades > 0 && grades < items.size()) {
            throw method.get("items").wrong("grades");
        }
    }

    private static Method.When when(Entry item) {
        var when =
                item.find("when").map(one -> one.allow("divisible", "direction", "tag", "below"));
        return new Method.When(
                when.flatMap(one -> one.find("divisible")).map(Entry::yes),
                when.flatMap(one -> one.find("direction")).map(way -> way.of(Method.Way.class)),
                when.flatMap(one -> one.find("tag")).map(Entry::text));
    }

    /** Written among the conditions or beside them; in full where nothing is written. */
    private static Fraction below(Entry entry) {
        return entry.find("when")
                .flatMap(when -> when.find("below"))
                .or(() -> entry.find("below"))
                .map(Entry::number)
                .orElse(Fraction.HUNDRED);
    }

    private Method.Gate gate(Entry gate) {
        gate.allow("when", "below", "factor", "reference");
        var factor = gate.has("factor") ? rules.number(gate, "factor") : Optional.of(Fraction.ZERO);
        return new Method.Gate(
                when(gate), below(gate), factor, gate.find("reference").map(Entry::text));
    }

    private Method.Deduction deduction(Entry deduction) {
        deduction.allow("when", "below", "points", "reference");
        return new Method.Deduction(
                when(deduction),
                below(deduction),
                rules.number(deduction, "points"),
                deduction.find("reference").map(Entry::text));
    }

    private Whole whole() {
        var word = method.find("whole").map(Entry::text).orElse("WEIGHTED_MEAN");
        return switch (word) {
            case "WEIGHTED_MEAN" -> new Whole.WeightedMean(shares());
            case "GEOMETRIC" -> new Whole.Geometric(shares());
            case "GREEN_SHARE" -> {
                if (method.find("lights").isEmpty() || !method.list("items").isEmpty()) {
                    throw method.get("whole").wrong("green");
                }
                yield new Whole.GreenShare();
            }
            default -> throw method.get("whole").wrong("rule", word);
        };
    }

    private Shares shares() {
        var pillars = method.find("pillars");
        var components = method.find("components");
        if (pillars.isPresent() && components.isPresent()) {
            throw components.get().wrong("parts");
        }
        return pillars.map(parts -> shares(parts, Shares.By.PILLAR))
                .or(() -> components.map(parts -> shares(parts, Shares.By.TAG)))
                .orElse(Shares.NONE);
    }

    private Shares shares(Entry parts, Shares.By by) {
        var weights = new LinkedHashMap<String, Optional<Fraction>>();
        if (by == Shares.By.PILLAR) {
            pillars(parts, weights);
        } else {
            parts.map().keySet().forEach(key -> weights.put(key, rules.number(parts, key)));
        }
        var known = weights.values().stream().flatMap(Optional::stream).toList();
        var sum = Fraction.sum(known);
        boolean all = known.size() == weights.size();
        if (all ? !sum.equals(Fraction.HUNDRED) : sum.compareTo(Fraction.HUNDRED) > 0) {
            throw parts.wrong("weights", shown(sum));
        }
        known.stream()
                .filter(weight -> weight.signum() < 0)
                .findFirst()
                .ifPresent(
                        weight -> {
                            throw parts.wrong("negative", shown(weight));
                        });
        return new Shares(by, weights);
    }

    private void pillars(Entry parts, Map<String, Optional<Fraction>> weights) {
        var names = Map.of("ECO", "ECONOMIC", "SOC", "SOCIAL", "GOV", "GOVERNANCE");
        parts.allow("ECONOMIC", "SOCIAL", "GOVERNANCE", "ECO", "SOC", "GOV");
        for (var key : parts.map().keySet()) {
            var name = names.getOrDefault(key, key);
            if (weights.put(name, rules.number(parts, key)) != null) {
                throw parts.wrong("twice", name);
            }
        }
        for (var name : names.values()) {
            if (!weights.containsKey(name)) {
                throw parts.wrong("missing", name);
            }
        }
    }

    static String shown(Fraction number) {
        return number.rounded(20, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private Parent parent() {
        var parent = method.get("parent");
        return switch (parent.onlyKey()) {
            case "UNWEIGHTED" -> new Parent.Unweighted();
            case "POPULATION_WEIGHTED" ->
                    new Parent.ByPopulation(people(parent.settings("POPULATION_WEIGHTED")));
            default -> throw parent.wrong("rule", parent.onlyKey());
        };
    }

    private static Map<UnitCode, Fraction> people(Entry people) {
        if (people.map().isEmpty()) {
            throw people.wrong("people");
        }
        return people.map().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                entry -> unit(people, entry.getKey()),
                                entry -> entry.getValue().number()));
    }

    private static UnitCode unit(Entry at, String code) {
        return UnitCode.parse(code).orElseThrow(() -> at.wrong("unit", code));
    }

    private static Method.Ground ground(Entry ground) {
        ground.allow("units", "since", "reason");
        return new Method.Ground(
                ground.get("units").texts().stream()
                        .map(code -> unit(ground, code))
                        .collect(Collectors.toSet()),
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
        return new Band(band.get("light").of(Light.class), RuleReader.bound(band));
    }

    private static Method.Rating rating(Entry rating) {
        rating.allow("name", "from", "above");
        return new Method.Rating(rating.get("name").text(), RuleReader.bound(rating));
    }

    private static FiscalYear year(Entry year) {
        return FiscalYear.parse(year.text()).orElseThrow(() -> year.wrong("year", year.text()));
    }
}
