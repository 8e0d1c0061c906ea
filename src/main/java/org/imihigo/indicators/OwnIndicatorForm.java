package org.imihigo.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imihigo.indicators.pages.NewIndicatorPage;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The form of a measure that a unit makes for itself; what is like it already is offered first. */
@Component
class OwnIndicatorForm {
    private static final int MOST_NEAR = 5;
    private static final int LONGEST = 200;
    private static final List<String> TEXTS =
            List.of("name-rw", "name-fr", "name-en", "unit-rw", "unit-fr", "unit-en");

    private final Indicators indicators;
    private final CataloguePages pages;

    OwnIndicatorForm(Indicators indicators, CataloguePages pages) {
        this.indicators = indicators;
        this.pages = pages;
    }

    /** How figures of the measure add up, in words that a planner knows. */
    enum Kind {
        /** What happened in each quarter adds up to the year. */
        FLOW(Measure.of(OverTime.FLOW_SUM, OverSpace.SUM)),
        /** How many there are; the last counts. */
        STOCK(Measure.of(OverTime.STOCK_LAST, OverSpace.SUM)),
        /** A rate of each unit; of several the mean. */
        RATE(Measure.of(OverTime.RATE_MEAN, OverSpace.MEAN)),
        /** How much of one work is done. */
        WORKS(Measure.of(OverTime.MILESTONE, OverSpace.NONE));

        @SuppressWarnings("ImmutableEnumChecker") // a record of enums
        private final Measure measure;

        Kind(Measure measure) {
            this.measure = measure;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Measures that say nearly the same as what is typed, in whichever language. */
    List<Similar> near(Form form) {
        return Stream.of("name-en", "name-fr", "name-rw")
                .map(form::text)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> indicators.similar(text, form.text("unit-en"), MOST_NEAR).stream())
                .distinct()
                .limit(MOST_NEAR)
                .toList();
    }

    NewIndicatorPage page(Form form, String unit) {
        var words = form.words();
        var near = near(form);
        return new NewIndicatorPage(
                unit,
                Stream.of(
                                TEXTS.stream().map(form::field),
                                Stream.of(form.field("data")),
                                Stream.of(kinds(form, words)),
                                Stream.of(directions(form, words)),
                                Stream.of(decimals(form)))
                        .flatMap(fields -> fields)
                        .toList(),
                near.stream().map(one -> pages.near(one, words)).toList());
    }

    private static Field kinds(Form form, Words words) {
        return form.field(
                "kind",
                Arrays.stream(Kind.values())
                        .map(
                                kind ->
                                        form.option(
                                                "kind",
                                                kind.name(),
                                                words.text("indicators.kind." + kind.word())))
                        .toList());
    }

    private static Field directions(Form form, Words words) {
        return form.field(
                "direction",
                Stream.of("up", "down")
                        .map(
                                one ->
                                        form.option(
                                                "direction",
                                                one,
                                                words.text("indicators.towards." + one)))
                        .toList());
    }

    private static Field decimals(Form form) {
        return form.field(
                "decimals",
                Stream.of("0", "1", "2").map(one -> form.option("decimals", one, one)).toList());
    }

    /** What the form defines; nothing where it has a problem. */
    Optional<Definition> read(Form form, UnitCode unit) {
        for (var name : TEXTS) {
            if (!form.has(name)) {
                form.wrong(name, "indicators.own.empty");
            } else if (form.text(name).length() > LONGEST) {
                form.wrong(name, "indicators.own.long", LONGEST);
            }
        }
        if (!form.has("anyway") && !near(form).isEmpty()) {
            form.wrong("name-en", "indicators.own.near");
        }
        var kind =
                Arrays.stream(Kind.values())
                        .filter(one -> one.name().equals(form.text("kind")))
                        .findFirst()
                        .orElse(Kind.FLOW);
        return form.isRight()
                ? form.read("kind", () -> definition(form, unit, kind))
                : Optional.empty();
    }

    private static Definition definition(Form form, UnitCode unit, Kind kind) {
        return new Definition(
                OwnIndicators.code(unit, form.text("name-en")),
                new Texts(form.text("name-en"), form.text("name-fr"), form.text("name-rw")),
                new Texts(form.text("unit-en"), form.text("unit-fr"), form.text("unit-rw")),
                Math.min(2, form.number("decimals")),
                kind.measure,
                form.text("direction").equals("down") ? new Direction.Down() : new Direction.Up(),
                true,
                Indicator.ResultLevel.OUTPUT,
                FiscalPeriod.Kind.QUARTER,
                Set.of(),
                Optional.empty());
    }
}
