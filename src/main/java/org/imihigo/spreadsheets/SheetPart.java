package org.imihigo.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.imihigo.kernel.Refusal;

/** The cells of one sheet. */
final class SheetPart {
    private static final int TOLD_EVERY = 200;
    private static final int MOST_MERGES = 50_000;
    private static final int LAST_ROW = 1_048_576;

    private final List<String> strings;
    private final Formats formats;
    private final Progress progress;
    private final List<Row> rows = new ArrayList<>();
    private final List<Sheet.Merge> merges = new ArrayList<>();
    private int row;
    private int all;

    SheetPart(List<String> strings, Formats formats, Progress progress) {
        this.strings = strings;
        this.formats = formats;
        this.progress = progress;
    }

    Sheet read(byte[] part) {
        all = announced(part);
        Xml.each(
                part,
                xml -> {
                    switch (xml.name()) {
                        case "row" -> row(xml);
                        case "mergeCell" -> merge(xml.attribute("ref").orElse(""));
                        default -> {}
                    }
                });
        return new Sheet("", false, rows, merges);
    }

    /** So many rows seem to begin: enough to tell how far it is. */
    private static int announced(byte[] part) {
        int rows = 0;
        for (int at = 3; at < part.length; at++) {
            if (part[at] == ' '
                    && part[at - 1] == 'w'
                    && part[at - 2] == 'o'
                    && part[at - 3] == 'r') {
                rows++;
            }
        }
        return rows;
    }

    private void row(Xml xml) {
        row = xml.number("r", row + 1);
        var cells = new TreeMap<Integer, Cell>();
        var next = new int[1];
        xml.within(
                cell -> {
                    if (cell.name().equals("c")) {
                        int column = cell.attribute("r").map(Place::column).orElse(next[0]);
                        next[0] = column + 1;
                        var read = cell(cell, column);
                        if (0 <= column && column < Spreadsheets.MOST_COLUMNS && !read.isBlank()) {
                            cells.put(column, read);
                        }
                    }
                });
        if (!cells.isEmpty()) {
            add(Row.of(row, cells));
        }
    }

    /** Rows that the file leaves out are blank, and there all the same. */
    private void add(Row filled) {
        int last = rows.isEmpty() ? 0 : rows.getLast().number();
        if (filled.number() <= last || filled.number() > LAST_ROW) {
            throw Xml.broken();
        }
        for (int number = last + 1; number < filled.number(); number++) {
            mustFit();
            rows.add(Row.of(number, new TreeMap<>()));
        }
        mustFit();
        rows.add(filled);
        if (rows.size() % TOLD_EVERY == 0) {
            progress.read(rows.size(), Math.max(rows.size(), all));
        }
    }

    private void mustFit() {
        if (rows.size() >= Spreadsheets.MOST_ROWS) {
            throw Spreadsheets.tooLong();
        }
    }

    private Cell cell(Xml xml, int column) {
        var type = xml.attribute("t").orElse("n");
        int style = xml.number("s", 0);
        var found = new Found();
        xml.within(
                part -> {
                    switch (part.name()) {
                        case "v" -> found.value = Optional.of(part.text(Set.of()));
                        case "is" -> found.value = Optional.of(part.text(Set.of("rPh")));
                        case "f" -> found.formula = Optional.of(part.text(Set.of()));
                        default -> {}
                    }
                });
        if (found.value.isEmpty()) {
            return found.formula
                    .map(formula -> new Cell(fitting("=" + formula, column), Cell.Form.ERROR))
                    .orElse(Cell.text(""));
        }
        var value = found.value.get();
        return switch (type) {
            case "s" -> Cell.text(fitting(shared(value), column));
            case "e" -> new Cell(fitting(value, column), Cell.Form.ERROR);
            case "b" -> Cell.text(value.equals("1") ? "TRUE" : "FALSE");
            case "str", "inlineStr", "d" -> Cell.text(fitting(Workbook.unescaped(value), column));
            default -> formats.cell(fitting(value, column), style);
        };
    }

    private static final class Found {
        private Optional<String> value = Optional.empty();
        private Optional<String> formula = Optional.empty();
    }

    private String fitting(String text, int column) {
        return Spreadsheets.fitting(text, row, Math.max(column, 0));
    }

    private String shared(String index) {
        if (!index.matches("[0-9]{1,8}") || Integer.parseInt(index) >= strings.size()) {
            throw Xml.broken();
        }
        return strings.get(Integer.parseInt(index));
    }

    private void merge(String range) {
        int colon = range.indexOf(':');
        if (colon < 0) {
            return;
        }
        var first = range.substring(0, colon);
        var last = range.substring(colon + 1);
        var merge =
                new Sheet.Merge(
                        Place.row(first), Place.column(first), Place.row(last), Place.column(last));
        if (merges.size() >= MOST_MERGES) {
            throw Refusal.invalid("spreadsheets.file.long", Spreadsheets.MOST_ROWS);
        }
        if (merge.top() > 0 && merge.left() >= 0) {
            merges.add(merge);
        }
    }
}
