package org.imihigo.dhis2;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imihigo.contracts.Contracts;
import org.imihigo.dhis2.pages.IntakePage;
import org.imihigo.dhis2.pages.MappingPage;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What becomes of values, and which figures match, as pages show them. */
@Component("dhis2ValuePages")
class ValuePages {
    private static final int SHOWN = 500;

    private final Matching matching;
    private final Contracts contracts;

    ValuePages(Matching matching, Contracts contracts) {
        this.matching = matching;
        this.contracts = contracts;
    }

    IntakePage intakes(Export export, Study study, List<Intake> intakes, Words words) {
        return new IntakePage(
                export.name(),
                "/dhis2/exports/" + export.id(),
                intakes.stream().filter(Intake::isTaken).map(intake -> row(intake, words)).toList(),
                intakes.stream()
                        .filter(intake -> !intake.isTaken() && !isTarget(intake))
                        .limit(SHOWN)
                        .map(intake -> row(intake, words))
                        .toList(),
                intakes.stream().filter(ValuePages::isTarget).count(),
                study.typed().size() - intakes.size());
    }

    private static boolean isTarget(Intake intake) {
        return intake.left().filter("target"::equals).isPresent();
    }

    private static IntakePage.Row row(Intake intake, Words words) {
        var shown =
                intake.amount()
                        .flatMap(
                                amount ->
                                        intake.series()
                                                .map(
                                                        series ->
                                                                series.indicator()
                                                                        .shown(amount, words)))
                        .orElse(intake.value().text());
        return new IntakePage.Row(
                intake.value().row(),
                intake.name(),
                shown,
                intake.series().map(series -> name(series, words)).orElse(""),
                intake.period().map(words::period).orElse(intake.value().period()),
                intake.left().map(why -> words.text("dhis2.left." + why)).orElse(""),
                intake.comments(),
                added(intake, words));
    }

    /** Which rows were added up. */
    private static String added(Intake intake, Words words) {
        var rows =
                intake.added().stream()
                        .map(value -> words.number(value.row()))
                        .collect(Collectors.joining(", "));
        return rows.isEmpty() ? "" : words.text("dhis2.values.with", rows);
    }

    private static String name(Series series, Words words) {
        var whole = series.indicator().name().in(words);
        return series.category().map(kind -> whole + ": " + kind.in(words)).orElse(whole);
    }

    MappingPage mapping(Export export, Study study, UnitCode unit, FiscalYear year, Words words) {
        boolean signed = contracts.inForce(unit, year).isPresent();
        var kept = matching.kept(unit).stream().map(Match::series).distinct().count();
        return new MappingPage(
                export.name(),
                "/dhis2/exports/" + export.id(),
                unit.value(),
                year.toString(),
                signed,
                kept,
                matching.pledged(unit, year).keySet().stream()
                        .map(
                                series ->
                                        new MappingPage.Row(
                                                series.id().value(),
                                                name(series, words),
                                                matching.held(series, unit, study)
                                                        .map(Held::name)
                                                        .orElse("")))
                        .toList(),
                study.holdings().all().stream().map(Held::name).toList(),
                Optional.of(year.previous().toString()));
    }
}
