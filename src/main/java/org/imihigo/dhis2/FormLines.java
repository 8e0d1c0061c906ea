package org.imihigo.dhis2;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;

/** The rows of a contract, as a data set's form or sections have them. */
final class FormLines {
    private static final Map<String, Column> HEADS =
            Map.of(
                    "no", Column.NUMBER,
                    "n", Column.NUMBER,
                    "output", Column.OUTPUT,
                    "indicator", Column.INDICATOR,
                    "indicateur", Column.INDICATOR,
                    "igipimo", Column.INDICATOR,
                    "baseline", Column.BASELINE,
                    "source", Column.SOURCE_OF_DATA);

    private static final Pattern YEAR =
            Pattern.compile("(20[0-9]{2})[^\\p{L}\\p{Nd}]{1,3}(?:20)?([0-9]{2})(?![0-9])");

    private final Study study;
    private final Form form;
    private final Optional<Values.Scope> scope;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();
    private final Map<Integer, Column> columns = new LinkedHashMap<>();

    private FormLines(Study study, Form form, Optional<Values.Scope> scope) {
        this.study = study;
        this.form = form;
        this.scope = scope;
    }

    /**
     * @param scope whose values of which year fill the rows; none where no values are at hand
     */
    static List<Line> of(Study study, Form form, Optional<Values.Scope> scope) {
        var reading = new FormLines(study, form, scope);
        form.html().map(FormTable::read).orElse(List.of()).forEach(reading::row);
        for (var section : form.sections()) {
            reading.section(section);
        }
        reading.elements(form.elements());
        return SubRows.headed(reading.lines);
    }

    private void row(FormTable.Row row) {
        if (row.inputs().isEmpty()) {
            if (!isHead(row)) {
                headings(row.text());
            }
            return;
        }
        var cells = new EnumMap<Column, Written>(Column.class);
        row.texts()
                .forEach(
                        (at, text) -> {
                            var column = columns.get(at);
                            if (column != null) {
                                cells.put(column, text("form", text));
                            }
                        });
        row.inputs().values().stream()
                .map(cell -> study.holdings().of(cell.element()).map(held -> Map.entry(held, cell)))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(first -> pledge(first.getKey(), first.getValue(), cells));
    }

    /** The row that names the columns. */
    private boolean isHead(FormTable.Row row) {
        var named = new LinkedHashMap<Integer, Column>();
        row.texts()
                .forEach(
                        (at, text) ->
                                Token.of(text).stream()
                                        .findFirst()
                                        .map(token -> HEADS.get(token.folded()))
                                        .ifPresent(column -> named.put(at, column)));
        boolean head = named.containsValue(Column.INDICATOR) && named.size() > 1;
        if (head) {
            columns.clear();
            columns.putAll(named);
        }
        return head;
    }

    private void headings(String text) {
        if (columns.isEmpty() && form.html().isPresent()) {
            add(Map.of(Column.OBSERVATIONS, text("form", text)));
            return;
        }
        for (var heading : Heading.read(text)) {
            var column = Column.valueOf(heading.level().name());
            add(Map.of(column, text("form", heading.text())));
        }
    }

    private void section(Form.Section section) {
        var fresh =
                section.elements().stream()
                        .filter(id -> study.holdings().of(id).isPresent())
                        .anyMatch(id -> !shown.contains(id));
        if (fresh) {
            Heading.read(section.name())
                    .forEach(
                            heading ->
                                    add(
                                            Map.of(
                                                    Column.valueOf(heading.level().name()),
                                                    text(section.name(), heading.text()))));
            elements(section.elements());
        }
    }

    private void elements(List<String> ids) {
        for (var id : ids) {
            if (!shown.contains(id)) {
                study.holdings()
                        .of(id)
                        .ifPresent(held -> pledge(held, Cell.of(id), new EnumMap<>(Column.class)));
            }
        }
    }

    private void pledge(Held held, Cell first, Map<Column, Written> cells) {
        held.all().forEach(element -> shown.add(element.id()));
        cells.putIfAbsent(Column.INDICATOR, text(held.name(), held.name()));
        study.metadata()
                .category(first)
                .ifPresent(kind -> cells.put(Column.CATEGORY, text(held.name(), kind)));
        if (held.isRate()) {
            cells.putIfAbsent(Column.UNIT, text(held.name(), "%"));
        }
        scope.ifPresent(
                where -> {
                    held.elements()
                            .forEach(
                                    (slot, elements) -> value(slot, elements, first, where, cells));
                    if (study.metadata().category(first).isEmpty()) {
                        computed(held, where, cells);
                    }
                });
        add(cells);
    }

    private void value(
            Slot slot,
            List<Element> elements,
            Cell first,
            Values.Scope where,
            Map<Column, Written> cells) {
        var element = elements.getFirst();
        var cell = new Cell(element.id(), study.metadata().plain(first).combo());
        study.values()
                .figure(cell, where)
                .ifPresent(figure -> cells.put(column(slot), number(element.name(), figure)));
    }

    private static Column column(Slot slot) {
        return switch (slot.what()) {
            case BASELINE -> Column.BASELINE;
            case TARGET ->
                    slot.isQuarter()
                            ? Column.valueOf("Q" + slot.quarter() + "_TARGET")
                            : Column.ANNUAL_TARGET;
            case ACHIEVED ->
                    slot.isQuarter()
                            ? Column.valueOf("Q" + slot.quarter() + "_ACHIEVED")
                            : Column.ANNUAL_ACHIEVEMENT;
        };
    }

    /** What the DHIS2 makes of the year, right or wrong: it stands beside what we make of it. */
    private void computed(Held held, Values.Scope where, Map<Column, Written> cells) {
        for (var formula : study.metadata().formulas().values()) {
            var name = ElementName.read(formula.name());
            if (formula.isRatio() || !name.key().equals(held.key()) || name.slot().isEmpty()) {
                continue;
            }
            formula.value(study.values().within(where, study.metadata()))
                    .ifPresent(
                            figure ->
                                    cells.putIfAbsent(
                                            column(name.slot().get()),
                                            number(formula.name(), figure)));
        }
    }

    private void add(Map<Column, Written> cells) {
        lines.add(new Line(lines.size() + 1, cells));
    }

    private static Written text(String place, String text) {
        return new Written(place, text, Written.Form.TEXT);
    }

    private static Written number(String place, Fraction figure) {
        return new Written(place, Shown.plain(figure), Written.Form.NUMBER);
    }

    /** The fiscal year that a data set's name tells: {@code Imihigo 2026-2027 x}. */
    static Optional<FiscalYear> year(String name) {
        var form = YEAR.matcher(name);
        return form.find()
                ? FiscalYear.parse(form.group(1) + "-" + form.group(2))
                : Optional.empty();
    }
}
