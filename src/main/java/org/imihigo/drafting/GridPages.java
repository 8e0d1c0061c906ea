package org.imihigo.drafting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Step;
import org.imihigo.contracts.Candidates;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Drafts;
import org.imihigo.drafting.pages.FormPage;
import org.imihigo.drafting.pages.GridPage;
import org.imihigo.drafting.pages.GridPage.Link;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pillar;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The grid and the paper form of a draft. */
@Component
class GridPages {
    private static final List<String> SEVERITIES = List.of("blocks", "asks", "advises");
    private static final int NEWEST = 20;

    private final Drafts drafts;
    private final Views views;
    private final Histories histories;
    private final List<Candidates> starts;
    private final Calendar calendar;
    private final Territory territory;

    GridPages(
            Drafts drafts,
            Views views,
            Histories histories,
            List<Candidates> starts,
            Calendar calendar,
            Territory territory) {
        this.drafts = drafts;
        this.views = views;
        this.histories = histories;
        this.starts = starts.stream().sorted(Comparator.comparingInt(Candidates::order)).toList();
        this.calendar = calendar;
        this.territory = territory;
    }

    static String path(UnitCode unit, FiscalYear year) {
        return "/contracts/" + unit + "/" + year + "/grid";
    }

    /** Why nobody can type at the moment. */
    Optional<String> closed(FiscalYear year, Words words) {
        try {
            calendar.mustBeOpen(Step.DRAFTING, year);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(words.text("drafting.grid.closed", words.text(refusal)));
        }
    }

    boolean isEditable(Optional<Draft> draft, UnitCode unit, FiscalYear year, Actor actor) {
        boolean open = draft.map(one -> one.state() == Draft.State.DRAFTED).orElse(true);
        return open && actor.reportsFor(unit) && calendar.isOpen(Step.DRAFTING, year);
    }

    String title(UnitCode unit, FiscalYear year, Words words) {
        return words.text("drafting.grid.title", territory.fullName(unit, words), year);
    }

    GridPage page(
            UnitCode unit,
            FiscalYear year,
            String pillar,
            Optional<GridPage.Pasted> wrong,
            Actor actor,
            Words words) {
        var draft = drafts.draft(unit, year);
        return new GridPage(
                title(unit, year, words),
                territory.steps(unit, words),
                path(unit, year),
                "/contracts/" + unit + "/" + year + "/draft",
                "/contracts/" + unit + "/" + year + "/import",
                draft.isPresent(),
                isEditable(draft, unit, year, actor),
                closed(year, words),
                wrong,
                draft.map(views::last).orElse(0L),
                draft.map(one -> views.told(one, words)).orElse(""),
                heads(words),
                draft.map(one -> rows(one, pillar, words)).orElse(List.of()),
                draft.map(one -> sums(one, words)).orElse(List.of()),
                pillars(pillar, words),
                starts.stream().map(one -> new Link(one.word(), one.title(words), false)).toList(),
                draft.map(one -> missing(one, words)).orElse(List.of()),
                draft.map(one -> histories.newest(one, NEWEST, words)).orElse(List.of()));
    }

    private List<GridPage.Missing> missing(Draft draft, Words words) {
        var there = Begun.of(draft.typed());
        return starts.stream().flatMap(start -> missing(start, draft, there, words)).toList();
    }

    private static Stream<GridPage.Missing> missing(
            Candidates start, Draft draft, Begun there, Words words) {
        if (start.missing(0, words).isEmpty()) {
            return Stream.empty();
        }
        var keys =
                start.of(draft.unit(), draft.year(), words).stream()
                        .filter(one -> !there.has(one))
                        .map(Candidates.Candidate::key)
                        .toList();
        return start
                .missing(keys.size(), words)
                .filter(_ -> !keys.isEmpty())
                .map(text -> new GridPage.Missing(start.word(), text, keys))
                .stream();
    }

    /** The columns in their order; the gap stands behind the sources that make it. */
    private static List<String> names() {
        return GridColumns.ALL.stream()
                .map(Column::name)
                .flatMap(
                        name ->
                                name.equals(Column.FUNDS_LOAN.name())
                                        ? Stream.of(name, Views.GAP)
                                        : Stream.of(name))
                .toList();
    }

    private static List<GridPage.Head> heads(Words words) {
        return names().stream()
                .map(
                        name ->
                                name.equals(Views.GAP)
                                        ? new GridPage.Head(
                                                name,
                                                words.text("drafting.grid.gap"),
                                                "money",
                                                false)
                                        : head(Column.valueOf(name), words))
                .toList();
    }

    private static GridPage.Head head(Column column, Words words) {
        return new GridPage.Head(
                column.name(), label(column, words), GridColumns.width(column), true);
    }

    static String label(Column column, Words words) {
        return words.text("contracts.column." + GridColumns.word(column));
    }

    private List<GridPage.Row> rows(Draft draft, String pillar, Words words) {
        return views.rows(draft, words).stream()
                .map(
                        row ->
                                new GridPage.Row(
                                        row.row(),
                                        row.pillar(),
                                        !pillar.isEmpty() && !row.pillar().equals(pillar),
                                        row.promises(),
                                        row.remarks(),
                                        names().stream().map(name -> cell(row, name)).toList()))
                .toList();
    }

    private static GridPage.Cell cell(RowView row, String name) {
        var notes = row.notes().stream().filter(note -> note.column().equals(name)).toList();
        boolean figure = name.equals(Views.GAP) || GridColumns.isFigure(Column.valueOf(name));
        var worst =
                SEVERITIES.stream()
                        .filter(
                                severity ->
                                        notes.stream()
                                                .anyMatch(note -> note.severity().equals(severity)))
                        .findFirst()
                        .orElse("");
        return new GridPage.Cell(
                row.cells().getOrDefault(name, ""),
                (figure ? "number " : "") + worst,
                notes.stream()
                        .map(note -> note.kind() + ": " + note.text() + " " + note.remedy())
                        .collect(Collectors.joining("\n")));
    }

    private List<String> sums(Draft draft, Words words) {
        var sums = views.sums(draft, words);
        return names().stream().map(name -> sums.getOrDefault(name, "")).toList();
    }

    private static List<Link> pillars(String chosen, Words words) {
        return Stream.concat(
                        Stream.of(new Link("", words.text("drafting.grid.all"), chosen.isEmpty())),
                        Arrays.stream(Pillar.values())
                                .map(GridColumns::word)
                                .map(
                                        word ->
                                                new Link(
                                                        word,
                                                        words.text("pledges.pillar." + word),
                                                        word.equals(chosen))))
                .toList();
    }

    /** Everything that is written, pledge by pledge: what the grid holds, on A4. */
    FormPage form(UnitCode unit, FiscalYear year, Words words) {
        var draft =
                drafts.draft(unit, year)
                        .orElseThrow(() -> Refusal.notFound("contracts.draft.unknown"));
        var rows =
                views.rows(draft, words).stream()
                        .filter(RowView::promises)
                        .collect(Collectors.groupingBy(RowView::pillar));
        var sections = new ArrayList<FormPage.Section>();
        Stream.concat(Arrays.stream(Pillar.values()).map(GridColumns::word), Stream.of(""))
                .filter(rows::containsKey)
                .forEach(pillar -> sections.add(section(pillar, rows, words)));
        return new FormPage(
                title(unit, year, words),
                territory.steps(unit, words),
                path(unit, year),
                views.told(draft, words),
                sections);
    }

    private static FormPage.Section section(
            String pillar, Map<String, List<RowView>> rows, Words words) {
        var labels =
                heads(words).stream()
                        .collect(Collectors.toMap(GridPage.Head::name, GridPage.Head::label));
        Function<RowView, List<FormPage.Fact>> facts =
                row ->
                        names().stream()
                                .filter(row.cells()::containsKey)
                                .filter(name -> !name.equals(Column.INDICATOR.name()))
                                .map(
                                        name ->
                                                new FormPage.Fact(
                                                        labels.getOrDefault(name, name),
                                                        row.cells().getOrDefault(name, "")))
                                .toList();
        return new FormPage.Section(
                words.text(pillar.isEmpty() ? "drafting.form.nowhere" : "pledges.pillar." + pillar),
                rows.getOrDefault(pillar, List.of()).stream()
                        .map(
                                row ->
                                        new FormPage.Pledge(
                                                row.row(),
                                                row.cells()
                                                        .getOrDefault(Column.INDICATOR.name(), ""),
                                                facts.apply(row)))
                        .toList());
    }
}
