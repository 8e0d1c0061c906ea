package org.imihigo.households;

import java.util.List;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.households.pages.CountsPage;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Counts of a place and of the places in it. */
@Component
class CountsPages {
    private static final String HIDDEN = "–";

    private final Households households;
    private final Territory territory;
    private final Calendar calendar;

    CountsPages(Households households, Territory territory, Calendar calendar) {
        this.households = households;
        this.territory = territory;
        this.calendar = calendar;
    }

    static String path(UnitCode unit) {
        return "/notebooks/" + unit;
    }

    CountsPage page(UnitCode unit, FiscalYear year, Words words) {
        var name = territory.fullName(unit, words);
        var tally = households.tally(unit.country(), year);
        return new CountsPage(
                Stream.concat(
                                territory.steps(unit, words).stream(),
                                Stream.of(new Step(words.text("households.counts.short"), "")))
                        .toList(),
                words.text("households.counts.title", name),
                row(unit, tally.of(unit), words),
                territory.children(unit).stream()
                        .filter(child -> child.existsOn(calendar.today()))
                        .map(Unit::code)
                        .map(child -> row(child, tally.of(child), words))
                        .toList(),
                year.toString(),
                years(unit, year));
    }

    private List<CountsPage.Year> years(UnitCode unit, FiscalYear shown) {
        return Stream.of(calendar.year().previous(), calendar.year())
                .map(
                        year ->
                                new CountsPage.Year(
                                        year.toString(),
                                        path(unit) + "?year=" + year,
                                        year.equals(shown)))
                .toList();
    }

    private CountsPage.Row row(UnitCode unit, Tally.Shown shown, Words words) {
        var counts = shown.counts();
        return new CountsPage.Row(
                territory.fullName(unit, words),
                path(unit),
                shown.row() ? words.number(counts.households()) : HIDDEN,
                shown.row() ? words.number(counts.promises()) : HIDDEN,
                shown.kept() ? words.number(counts.kept()) : HIDDEN);
    }
}
