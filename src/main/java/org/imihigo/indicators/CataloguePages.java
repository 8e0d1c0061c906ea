package org.imihigo.indicators;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.imihigo.indicators.pages.CataloguePage;
import org.imihigo.kernel.Spelling;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The catalogue as it is searched: by words, by whose it is, by where its figures come from. */
@Component
class CataloguePages {
    private static final int MOST_ROWS = 200;
    private static final int MOST_NEAR = 5;
    private static final int LONGEST = 300;

    private final Indicators indicators;
    private final Territory territory;

    CataloguePages(Indicators indicators, Territory territory) {
        this.indicators = indicators;
        this.territory = territory;
    }

    /**
     * @param whose {@code core}, {@code own}, or empty for all
     * @param data a source of data in English, or empty for all
     */
    CataloguePage of(String typed, String whose, String data, Words words) {
        var text = typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST));
        var all = indicators.known();
        var wanted = whose(whose).and(known -> data.isEmpty() || source(known).equals(data));
        var near =
                indicators.similar(text, "", MOST_NEAR).stream()
                        .filter(one -> wanted.test(one.known()))
                        .toList();
        var found =
                all.stream()
                        .filter(wanted)
                        .filter(known -> folded(text(known)).contains(folded(text)))
                        .toList();
        return new CataloguePage(
                text,
                Stream.of("", "core", "own")
                        .map(
                                one ->
                                        new CataloguePage.Choice(
                                                one,
                                                words.text(
                                                        "indicators.whose."
                                                                + (one.isEmpty() ? "all" : one)),
                                                one.equals(whose)))
                        .toList(),
                sources(all, data, words),
                near.stream().map(one -> near(one, words)).toList(),
                found.stream().limit(MOST_ROWS).map(known -> row(known, words)).toList(),
                found.size());
    }

    private static Predicate<Known> whose(String whose) {
        return switch (whose) {
            case "core" -> Known::isCore;
            case "own" -> known -> !known.isCore();
            default -> _ -> true;
        };
    }

    private static String source(Known known) {
        return known.data().map(Texts::en).orElse("");
    }

    private static List<CataloguePage.Choice> sources(List<Known> all, String chosen, Words words) {
        var byName = new TreeMap<String, String>();
        all.stream()
                .flatMap(known -> known.data().stream())
                .forEach(data -> byName.put(data.in(words), data.en()));
        return Stream.concat(
                        Stream.of(
                                new CataloguePage.Choice(
                                        "", words.text("indicators.whose.all"), chosen.isEmpty())),
                        byName.entrySet().stream()
                                .map(
                                        one ->
                                                new CataloguePage.Choice(
                                                        one.getValue(),
                                                        one.getKey(),
                                                        one.getValue().equals(chosen))))
                .toList();
    }

    CataloguePage.Near near(Similar similar, Words words) {
        var known = similar.known();
        var name = known.definition().name().in(words);
        return new CataloguePage.Near(
                known.indicator().path(),
                known.definition().code(),
                name,
                similar.name().equals(name) ? "" : similar.name(),
                owner(known, words),
                known.isCore());
    }

    private CataloguePage.Row row(Known known, Words words) {
        var definition = known.definition();
        return new CataloguePage.Row(
                known.indicator().path(),
                definition.code(),
                definition.name().in(words),
                definition.unit().in(words),
                words.text("indicators.time." + definition.measure().time().word() + ".name"),
                words.text("indicators.space." + definition.measure().space().word() + ".name"),
                owner(known, words),
                known.isCore(),
                known.data().map(data -> data.in(words)).orElse(""));
    }

    String owner(Known known, Words words) {
        if (known.isCore()) {
            return words.text("indicators.owner.core");
        }
        return known.own()
                .map(Own::unit)
                .map(unit -> words.text("indicators.owner.unit", territory.fullName(unit, words)))
                .orElseGet(() -> words.text("indicators.owner.unsaid"));
    }

    private static String text(Known known) {
        return known.definition().code() + " " + String.join(" ", known.names());
    }

    /** Without capitals and accents: "recolte" finds "Récolte". */
    private static String folded(String text) {
        return Spelling.folded(text);
    }
}
