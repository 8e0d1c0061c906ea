package org.imihigo.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.exchange.Fills.Comparison;
import org.imihigo.exchange.pages.FillPage;
import org.imihigo.exchange.pages.FillUploadPage;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Spelling;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Reading;
import org.imihigo.territory.Territory;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The pages on which a filled table is sent, and what it would change is shown. */
@Component
class FillPages {
    private final Territory territory;

    FillPages(Territory territory) {
        this.territory = territory;
    }

    private List<Step> path(UnitCode unit, Words words) {
        var here = new Step(words.text("exchange.fill.step"), "");
        return Stream.concat(territory.steps(unit, words).stream(), Stream.of(here)).toList();
    }

    private String title(UnitCode unit, FiscalYear year, Words words) {
        return words.text("exchange.fill.title", territory.fullName(unit, words), year);
    }

    private static String address(UnitCode unit, FiscalYear year) {
        return "/contracts/" + unit + "/" + year;
    }

    FillUploadPage form(UnitCode unit, FiscalYear year, Optional<Refusal> refusal, Words words) {
        return new FillUploadPage(
                title(unit, year, words),
                path(unit, words),
                address(unit, year),
                refusal.map(one -> words.text(one.key(), one.arguments().toArray())));
    }

    FillPage comparison(Upload upload, Comparison comparison, Words words) {
        return new FillPage(
                title(upload.unit(), upload.year(), words),
                path(upload.unit(), words),
                address(upload.unit(), upload.year()),
                upload.name(),
                comparison.digest(),
                comparison.changes().stream().anyMatch(Change::isFiled),
                comparison.strangers() == 0
                        ? ""
                        : words.count("exchange.fill.strangers", comparison.strangers()),
                Arrays.stream(Change.Kind.values())
                        .map(
                                kind ->
                                        new FillPage.Count(
                                                word(kind, words),
                                                words.number(comparison.count(kind))))
                        .toList(),
                Fills.ordered(comparison.changes()).stream()
                        .filter(change -> change.kind() != Change.Kind.UNCHANGED)
                        .map(change -> row(change, words))
                        .toList());
    }

    private static String word(Change.Kind kind, Words words) {
        return words.text("exchange.change." + Spelling.key(kind));
    }

    private static FillPage.Row row(Change change, Words words) {
        var indicator = change.pledge().indicator();
        return new FillPage.Row(
                change.place(),
                change.pledge().name(words),
                words.text("exchange.table.quarter", change.quarter()),
                word(change.kind(), words),
                change.before()
                        .map(Reading::amount)
                        .map(amount -> indicator.shown(amount, words))
                        .orElse(""),
                change.amount()
                        .filter(amount -> !(amount instanceof Amount.NotApplicable))
                        .map(amount -> indicator.shown(amount, words))
                        .orElse(change.said()),
                change.problem(),
                change.isFiled());
    }
}
