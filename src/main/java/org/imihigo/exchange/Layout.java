package org.imihigo.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.imihigo.spreadsheets.Cell;
import org.imihigo.spreadsheets.Place;
import org.imihigo.spreadsheets.Row;
import org.imihigo.spreadsheets.Sheet;

/**
 * Where in a sheet the table lies, and what its columns hold.
 *
 * @param headers the names of the columns, the first column first; empty where one has none
 * @param columns what each column holds, as far as it is known
 * @param first the number of the row that follows the header
 */
record Layout(List<String> headers, List<Optional<Column>> columns, int first) {
    private static final int LOOKED_AT = 40;
    private static final int FEWEST = 2;

    Layout {
        headers = List.copyOf(headers);
        columns = List.copyOf(columns);
    }

    /** The sheet that looks most like a contract; of equals, the first that people see. */
    static int best(List<Sheet> sheets) {
        return IntStream.range(0, sheets.size())
                .boxed()
                .max(
                        Comparator.<Integer>comparingInt(at -> of(sheets.get(at)).score())
                                .thenComparing(at -> !sheets.get(at).hidden())
                                .thenComparing(at -> !sheets.get(at).isBlank())
                                .thenComparing(Comparator.reverseOrder()))
                .orElse(0);
    }

    /** The row, or two rows, whose names say most. */
    static Layout of(Sheet sheet) {
        var candidates = new ArrayList<Layout>();
        var rows = sheet.rows();
        int last = Math.min(rows.size(), LOOKED_AT);
        for (int at = 0; at < last; at++) {
            if (isHeader(rows.get(at))) {
                var single = named(single(rows.get(at), sheet), rows.get(at).number() + 1);
                candidates.add(single);
                if (at + 1 < rows.size() && isHeader(rows.get(at + 1))) {
                    var doubled = doubled(rows.get(at), rows.get(at + 1), sheet);
                    candidates.add(named(doubled, rows.get(at + 1).number() + 1, single));
                }
            }
        }
        return candidates.stream()
                .max(
                        Comparator.comparingInt(Layout::score)
                                .thenComparing(Comparator.comparingInt(Layout::first).reversed()))
                .filter(best -> best.score() >= FEWEST)
                .orElseGet(() -> unknown(sheet));
    }

    /** Names are texts; a row of figures has none. */
    private static boolean isHeader(Row row) {
        return row.cells().values().stream().anyMatch(cell -> cell.form() == Cell.Form.TEXT);
    }

    /** Nothing was recognised: the first row with several texts may be the header. */
    private static Layout unknown(Sheet sheet) {
        var row =
                sheet.rows().stream()
                        .limit(LOOKED_AT)
                        .filter(one -> one.cells().size() > FEWEST)
                        .findFirst()
                        .or(() -> sheet.rows().stream().filter(one -> !one.isBlank()).findFirst());
        return row.map(found -> named(single(found, sheet), found.number() + 1))
                .orElseGet(() -> new Layout(List.of(), List.of(), 1));
    }

    private static List<String> single(Row row, Sheet sheet) {
        return names(sheet, column -> text(row, column));
    }

    /** "Q1" over "Target" and "Achieved", merged or not, is "Q1 Target" and "Q1 Achieved". */
    private static List<String> doubled(Row upper, Row lower, Sheet sheet) {
        return names(
                sheet,
                column -> {
                    var below = text(lower, column);
                    var above = text(upper, column);
                    if (above.isEmpty() && !below.isEmpty()) {
                        above = before(upper, column);
                    }
                    return (above + " " + below).strip();
                });
    }

    private static String before(Row row, int column) {
        var left = row.cells().headMap(column);
        return left.isEmpty() ? "" : text(row, left.lastKey());
    }

    private static List<String> names(Sheet sheet, Function<Integer, String> name) {
        return IntStream.range(0, sheet.width()).boxed().map(name).toList();
    }

    private static String text(Row row, int column) {
        return row.cell(column).map(Cell::text).orElse("").strip();
    }

    /** Each meaning once: where two columns say the same, the first has it. */
    private static Layout named(List<String> headers, int first) {
        var met = EnumSet.noneOf(Column.class);
        var columns =
                headers.stream()
                        .map(HeaderWords::meaning)
                        .map(one -> one.filter(met::add))
                        .toList();
        return new Layout(headers, columns, first);
    }

    /** A second row belongs to the header where it says a good deal more than the first. */
    private static Layout named(List<String> headers, int first, Layout single) {
        var doubled = named(headers, first);
        return doubled.score() > single.score() + 1 ? doubled : single;
    }

    /** How much of it was recognised. */
    private int score() {
        return (int) columns.stream().flatMap(Optional::stream).count();
    }

    /** By the names of its columns a file is known again, whatever stands in it. */
    String fingerprint() {
        return String.join("|", headers.stream().map(HeaderWords::folded).toList());
    }

    Layout with(List<Optional<Column>> chosen) {
        return new Layout(headers, chosen, first);
    }

    boolean knows(Column column) {
        return columns.contains(Optional.of(column));
    }

    /** Whether anything can be made of it: what is promised, and how much. */
    boolean suffices() {
        return (knows(Column.INDICATOR) || knows(Column.OUTPUT))
                && (knows(Column.ANNUAL_TARGET) || Column.QUARTERS.stream().anyMatch(this::knows));
    }

    /** Every row below the header, in order, the last with anything in it included. */
    List<Line> lines(Sheet sheet) {
        var spread = new Spread(sheet);
        return body(sheet).stream().map(row -> line(row, spread)).toList();
    }

    List<Row> body(Sheet sheet) {
        return sheet.rows().stream().filter(row -> row.number() >= first).toList();
    }

    private Line line(Row row, Spread spread) {
        Map<Column, Written> cells = new EnumMap<>(Column.class);
        for (int at = 0; at < columns.size(); at++) {
            int place = at;
            columns.get(at)
                    .ifPresent(
                            column ->
                                    spread.cell(row, place, column)
                                            .ifPresent(
                                                    cell ->
                                                            cells.put(
                                                                    column,
                                                                    written(row, place, cell))));
        }
        if (cells.isEmpty()) {
            title(row).ifPresent(title -> cells.put(title(), title));
        }
        return new Line(row.number(), cells);
    }

    /** A title over the whole width may begin in a column that nobody named. */
    private Optional<Written> title(Row row) {
        return row.cells().entrySet().stream()
                .findFirst()
                .map(cell -> written(row, cell.getKey(), cell.getValue()));
    }

    private Column title() {
        return knows(Column.OUTPUT) ? Column.OUTPUT : Column.INDICATOR;
    }

    private static Written written(Row row, int column, Cell cell) {
        return new Written(
                Place.of(row.number(), column),
                cell.text(),
                switch (cell.form()) {
                    case TEXT -> Written.Form.TEXT;
                    case NUMBER -> Written.Form.NUMBER;
                    case PERCENT -> Written.Form.PERCENT;
                    case ERROR -> Written.Form.ERROR;
                });
    }
}
