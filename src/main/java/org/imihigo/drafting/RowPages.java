package org.imihigo.drafting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Judged;
import org.imihigo.documents.Documents;
import org.imihigo.drafting.pages.BesidePage;
import org.imihigo.drafting.pages.RowPage;
import org.imihigo.drafting.pages.RowPart;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.Similar;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A row of a draft, as a form and beside the grid. */
@Component
class RowPages {
    private static final int SIMILAR = 4;
    private static final Set<Column> TALL =
            EnumSet.of(
                    Column.INDICATOR,
                    Column.ACTIVITIES,
                    Column.JOINT_OWNERS,
                    Column.MEANS_OF_VERIFICATION,
                    Column.ASSUMPTIONS);

    private final GridPages grid;
    private final Remarks remarks;
    private final Histories histories;
    private final Rolled rolled;
    private final Indicators indicators;
    private final Documents documents;
    private final Territory territory;

    RowPages(
            GridPages grid,
            Remarks remarks,
            Histories histories,
            Rolled rolled,
            Indicators indicators,
            Documents documents,
            Territory territory) {
        this.grid = grid;
        this.remarks = remarks;
        this.histories = histories;
        this.rolled = rolled;
        this.indicators = indicators;
        this.documents = documents;
        this.territory = territory;
    }

    /**
     * What was sent and not saved.
     *
     * @param sentence why
     * @param typed the cells as they were typed
     * @param wrong what is wrong with a cell
     */
    record Sent(Optional<String> sentence, Map<Column, String> typed, Map<Column, String> wrong) {
        static final Sent NOTHING = new Sent(Optional.empty(), Map.of(), Map.of());
    }

    RowPage page(Draft draft, int row, Sent sent, Actor actor, Words words) {
        Drafting.mustHave(draft, row);
        var path = GridPages.path(draft.unit(), draft.year());
        boolean editable = grid.isEditable(Optional.of(draft), draft.unit(), draft.year(), actor);
        return new RowPage(
                words.text("drafting.row.title", row, draft.year()),
                territory.steps(draft.unit(), words),
                path + "#row-" + row,
                path + "/" + row,
                "/contracts/" + draft.unit() + "/" + draft.year() + "/draft/" + row,
                editable,
                sent.sentence(),
                fields(draft, row, sent, words),
                part(draft, row, actor, words));
    }

    private static Judged judged(Draft draft, int row) {
        return draft.lines().stream()
                .filter(line -> line.line().row() == row)
                .findFirst()
                .orElseThrow();
    }

    private static List<RowPage.Field> fields(Draft draft, int row, Sent sent, Words words) {
        var line = draft.typed().stream().filter(one -> one.row() == row).findFirst().orElseThrow();
        var findings = judged(draft, row).findings();
        return GridColumns.ALL.stream()
                .map(
                        column ->
                                new RowPage.Field(
                                        column.name(),
                                        GridPages.label(column, words),
                                        TALL.contains(column),
                                        sent.typed().getOrDefault(column, Sheet.text(line, column)),
                                        Sheet.text(line, column),
                                        Optional.ofNullable(sent.wrong().get(column)),
                                        findings.stream()
                                                .filter(finding -> finding.column() == column)
                                                .map(finding -> finding.says(words))
                                                .toList()))
                .toList();
    }

    BesidePage beside(Draft draft, int row, Actor actor, Words words) {
        Drafting.mustHave(draft, row);
        var name = name(judged(draft, row));
        return new BesidePage(
                name.isEmpty() ? words.text("drafting.row.unnamed", row) : name,
                GridPages.path(draft.unit(), draft.year()) + "/" + row,
                part(draft, row, actor, words));
    }

    private static String name(Judged judged) {
        return judged.proposal().map(one -> one.name()).orElse("");
    }

    private RowPart part(Draft draft, int row, Actor actor, Words words) {
        Drafting.mustHave(draft, row);
        var judged = judged(draft, row);
        var path = GridPages.path(draft.unit(), draft.year());
        boolean editable = grid.isEditable(Optional.of(draft), draft.unit(), draft.year(), actor);
        return new RowPart(
                path + "/" + row,
                editable,
                judged.findings().stream()
                        .map(
                                finding ->
                                        new RowPart.Note(
                                                classes(GridColumns.word(finding.severity())),
                                                words.text(
                                                        "contracts.severity."
                                                                + GridColumns.word(
                                                                        finding.severity())),
                                                GridPages.label(finding.column(), words)
                                                        + ": "
                                                        + finding.says(words),
                                                finding.remedy(words)))
                        .toList(),
                baselines(draft, judged, words),
                register(draft, judged),
                similar(name(judged), judged, words),
                remarks.of(draft.id(), row).stream().map(one -> remark(one, words)).toList(),
                UUID.randomUUID().toString(),
                histories.of(draft, row, path, editable, words));
    }

    private static String classes(String severity) {
        return switch (severity) {
            case "blocks" -> "tag returned";
            case "asks" -> "tag provisional";
            default -> "tag";
        };
    }

    /** What is known of where the unit stands, whatever the row says. */
    private List<String> baselines(Draft draft, Judged judged, Words words) {
        var said = new ArrayList<String>();
        series(judged)
                .ifPresent(
                        series -> {
                            var cells = rolled.cells(draft.unit(), series, draft.year(), words);
                            said.add(LastYear.note(cells, words));
                            Optional.ofNullable(cells.get(Column.BASELINE_DATE))
                                    .ifPresent(
                                            day -> said.add(words.text("drafting.row.day", day)));
                        });
        return said;
    }

    private Optional<String> register(Draft draft, Judged judged) {
        return series(judged)
                .map(series -> "/baselines/" + draft.unit() + "/" + series.id().value());
    }

    private Optional<Series> series(Judged judged) {
        return judged.proposal().flatMap(one -> one.known()).stream()
                .flatMap(code -> indicators.byCode(code).stream())
                .findFirst();
    }

    /** A measure that is in the catalogue need not be made again. */
    private List<RowPart.Similar> similar(String name, Judged judged, Words words) {
        boolean known = judged.proposal().flatMap(one -> one.known()).isPresent();
        if (name.isEmpty() || known) {
            return List.of();
        }
        var unit = judged.proposal().map(one -> one.measurement().unit()).orElse("");
        return indicators.similar(name, unit, SIMILAR).stream()
                .map(one -> similar(one, words))
                .toList();
    }

    private static RowPart.Similar similar(Similar one, Words words) {
        var indicator = one.known().indicator();
        return new RowPart.Similar(
                indicator.name().in(words),
                indicator.path(),
                words.text("drafting.row.similar", indicator.code(), one.percent()));
    }

    private RowPart.Remark remark(Remark remark, Words words) {
        var about = remark.column().map(column -> GridPages.label(column, words) + ": ").orElse("");
        return new RowPart.Remark(
                about + remark.text(),
                histories.by(remark.post(), remark.at(), words),
                remark.document()
                        .map(
                                id ->
                                        new RowPart.Link(
                                                documents.find(List.of(id)).stream()
                                                        .map(one -> one.name())
                                                        .collect(Collectors.joining()),
                                                "/documents/" + id)));
    }
}
