package org.imihigo.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imihigo.indicators.pages.IndicatorPage;
import org.imihigo.indicators.pages.IndicatorPage.Fact;
import org.imihigo.indicators.pages.IndicatorPage.Rule;
import org.imihigo.web.Words;

/** A definition in plain words. */
final class Plain {
    private final Indicator indicator;
    private final Words words;

    private Plain(Indicator indicator, Words words) {
        this.indicator = indicator;
        this.words = words;
    }

    /**
     * @param series all of the indicator; none where nobody has pledged on it
     * @param owner whose it is, in words
     */
    static IndicatorPage page(Known known, List<Series> series, String owner, Words words) {
        var indicator = known.indicator();
        var plain = new Plain(indicator, words);
        return new IndicatorPage(
                indicator.code(),
                indicator.name().in(words),
                plain.facts(known, owner),
                plain.rules(),
                series.stream()
                        .flatMap(one -> one.category().stream())
                        .map(category -> category.in(words))
                        .toList());
    }

    private List<Fact> facts(Known known, String owner) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("owner", owner));
        known.data().ifPresent(data -> facts.add(fact("data", data.in(words))));
        facts.add(fact("unit", unit()));
        indicator.ratio().ifPresent(ratio -> facts.add(fact("counts", counts(ratio))));
        facts.add(fact("direction", direction()));
        facts.add(fact("partial", text("partial", indicator.divisible() ? "yes" : "no")));
        facts.add(fact("level", text("level", word(indicator.level()))));
        facts.add(fact("frequency", text("frequency", word(indicator.frequency()))));
        if (!indicator.tags().isEmpty()) {
            facts.add(fact("tags", String.join(", ", indicator.tags().stream().sorted().toList())));
        }
        known.core().ifPresent(core -> addOrigin(core, facts));
        return facts;
    }

    private void addOrigin(Core core, List<Fact> facts) {
        if (!core.also().isEmpty()) {
            facts.add(fact("also", String.join(" · ", core.also())));
        }
        facts.add(fact("source", core.source()));
    }

    private String unit() {
        return indicator.decimals() == 0
                ? words.text("indicators.unit.whole", indicator.unit().in(words))
                : words.text(
                        "indicators.unit.decimals",
                        indicator.unit().in(words),
                        indicator.decimals());
    }

    private String counts(Ratio ratio) {
        return words.text(
                "indicators.definition.ratio",
                ratio.numerator().in(words),
                ratio.denominator().in(words));
    }

    private String direction() {
        return switch (indicator.direction()) {
            case Direction.Up() -> text("direction", "up");
            case Direction.Down() -> text("direction", "down");
            case Direction.Range(var low, var high) ->
                    words.text(
                            "indicators.direction.range",
                            indicator.shown(low, words),
                            indicator.shown(high, words));
        };
    }

    private List<Rule> rules() {
        return List.of(
                rule("time", indicator.measure().time().word()),
                rule("space", indicator.measure().space().word()));
    }

    private Rule rule(String kind, String word) {
        var key = "indicators." + kind + "." + word;
        return new Rule(
                words.text("indicators.definition." + kind),
                words.text(key + ".rule"),
                words.text(key + ".example"));
    }

    private Fact fact(String term, String text) {
        return new Fact(words.text("indicators.definition." + term), text);
    }

    private String text(String kind, String word) {
        return words.text("indicators." + kind + "." + word);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
