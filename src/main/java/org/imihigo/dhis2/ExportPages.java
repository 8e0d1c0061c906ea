package org.imihigo.dhis2;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.imihigo.dhis2.pages.DhisPage;
import org.imihigo.dhis2.pages.ExportPage;
import org.imihigo.dhis2.pages.LinesPage;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Spelling;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What was read from a DHIS2, as pages show it. */
@Component("dhis2ExportPages")
class ExportPages {
    private static final int UNREAD = 30;

    /** The official table but for the percentage, which a DHIS2 computes. */
    private static final List<Column> COLUMNS =
            Column.OFFICIAL.stream().filter(column -> column != Column.ANNUAL_PERCENTAGE).toList();

    private static final List<Column> HEADINGS =
            List.of(
                    Column.PILLAR,
                    Column.SECTOR,
                    Column.OUTCOME,
                    Column.OUTPUT,
                    Column.OBSERVATIONS);

    private final Dhis2 dhis2;
    private final Exports exports;
    private final Places places;
    private final Territory territory;
    private final Drafts drafts;

    ExportPages(Dhis2 dhis2, Exports exports, Places places, Territory territory, Drafts drafts) {
        this.dhis2 = dhis2;
        this.exports = exports;
        this.places = places;
        this.territory = territory;
        this.drafts = drafts;
    }

    DhisPage list(List<Export> exports, Actor actor, Words words) {
        return new DhisPage(
                exports.stream()
                        .map(
                                export ->
                                        new DhisPage.Row(
                                                "/dhis2/exports/" + export.id(),
                                                export.name(),
                                                words.moment(export.at()),
                                                territory.fullName(export.unit(), words),
                                                export.complete()))
                        .toList(),
                actor.office() == Office.ADMINISTRATOR);
    }

    ExportPage show(Export export, Actor actor, Words words) {
        var path = "/dhis2/exports/" + export.id();
        if (!export.complete()) {
            return ExportPage.coming(
                    export.name(),
                    path,
                    export.source().map(Wanted::parse).map(Wanted::address).orElse(""),
                    export.stopped().map(words::text),
                    progress(export, words));
        }
        var study = dhis2.study(export.id(), actor);
        var units = places.units(study.metadata());
        return new ExportPage(
                export.name(),
                path,
                true,
                "",
                Optional.empty(),
                List.of(),
                counts(study, words),
                FoundContract.in(study, units).stream()
                        .map(found -> contract(found, export, study, actor, words))
                        .toList(),
                FaultPages.kinds(study, words).stream().filter(kind -> kind.count() > 0).toList(),
                study.faults().size(),
                unknown(study, units, actor, words),
                study.holdings().unread().stream().limit(UNREAD).map(Element::name).toList(),
                Math.max(0, study.holdings().unread().size() - UNREAD),
                study.typed().size(),
                own(units, actor));
    }

    private List<String> progress(Export export, Words words) {
        var kept = exports.kept(export.id());
        return exports.expected(export.id()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        entry ->
                                words.text(
                                        "dhis2.progress.pages",
                                        entry.getKey(),
                                        kept.getOrDefault(entry.getKey(), 0),
                                        entry.getValue()))
                .toList();
    }

    private static List<String> counts(Study study, Words words) {
        var metadata = study.metadata();
        return List.of(
                words.count("dhis2.count.elements", metadata.elements().size()),
                words.count("dhis2.count.pledges", study.holdings().all().size()),
                words.count("dhis2.count.formulas", metadata.formulas().size()),
                words.count("dhis2.count.forms", metadata.forms().size()),
                words.count("dhis2.count.places", metadata.places().size()),
                words.count("dhis2.count.values", study.typed().size()));
    }

    private ExportPage.Contract contract(
            FoundContract found, Export export, Study study, Actor actor, Words words) {
        return new ExportPage.Contract(
                found.form().name(),
                found.place().name(),
                found.unit().map(unit -> territory.fullName(unit, words)),
                found.year().map(Object::toString).orElse(""),
                found.pledges(study),
                found.path(export.id().toString()),
                found.unit().filter(actor::reportsFor).isPresent() && found.year().isPresent());
    }

    /** Places of contracts that are none of our units yet, and what they may be. */
    private List<ExportPage.Unknown> unknown(
            Study study, Map<String, UnitCode> units, Actor actor, Words words) {
        return FoundContract.in(study, units).stream()
                .filter(found -> found.unit().isEmpty())
                .map(FoundContract::place)
                .distinct()
                .map(
                        place ->
                                new ExportPage.Unknown(
                                        place.id(),
                                        place.name(),
                                        places.suggestions(place).stream()
                                                .filter(unit -> actor.sees(unit.code()))
                                                .map(
                                                        unit ->
                                                                new ExportPage.Choice(
                                                                        unit.code().value(),
                                                                        territory.fullName(
                                                                                unit.code(),
                                                                                words)))
                                                .toList()))
                .toList();
    }

    /** The actor's own unit, where they report for it and the export holds it. */
    private static Optional<String> own(Map<String, UnitCode> units, Actor actor) {
        return units.containsValue(actor.unit()) && actor.reportsFor(actor.unit())
                ? Optional.of(actor.unit().value())
                : Optional.empty();
    }

    LinesPage contract(Export export, String form, String place, Actor actor, Words words) {
        var study = dhis2.study(export.id(), actor);
        var found = find(study, form, place);
        var lines = FormLines.of(study, found.form(), found.scope());
        var contract = contract(found, export, study, actor, words);
        return new LinesPage(
                contract.unit().orElse(found.place().name()),
                contract.year(),
                found.form().name(),
                "/dhis2/exports/" + export.id(),
                found.path(export.id().toString()) + "/draft",
                contract.mine(),
                contract.mine() ? version(found) : 0,
                COLUMNS.stream().map(column -> words.text("dhis2.column." + key(column))).toList(),
                lines.stream().map(line -> row(line, words)).toList());
    }

    /** The version of the draft that would be replaced. */
    private int version(FoundContract found) {
        return found.unit()
                .flatMap(unit -> found.year().flatMap(year -> drafts.draft(unit, year)))
                .map(Draft::version)
                .orElse(0);
    }

    FoundContract find(Study study, String form, String place) {
        return FoundContract.in(study, places.units(study.metadata())).stream()
                .filter(found -> found.form().id().equals(form))
                .filter(found -> found.place().id().equals(place))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("dhis2.contract.unknown"));
    }

    private static String key(Column column) {
        return Spelling.key(column);
    }

    private static LinesPage.Row row(Line line, Words words) {
        boolean pledge = line.cell(Column.INDICATOR).isPresent();
        var heading =
                HEADINGS.stream()
                        .filter(_ -> !pledge)
                        .filter(column -> line.cell(column).isPresent())
                        .map(
                                column ->
                                        words.text(
                                                "dhis2.heading." + key(column),
                                                line.cell(column).orElseThrow().text()))
                        .findFirst();
        return new LinesPage.Row(
                heading,
                COLUMNS.stream()
                        .map(column -> line.cell(column).map(cell -> shown(cell, words)).orElse(""))
                        .toList(),
                line.cell(Column.CATEGORY).map(Written::text));
    }

    private static String shown(Written cell, Words words) {
        return cell.form() == Written.Form.NUMBER
                ? words.number(new BigDecimal(cell.text()))
                : cell.text();
    }
}
