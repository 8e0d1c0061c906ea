package org.imihigo.contracts;

import java.util.EnumMap;
import java.util.Map;

/** Rows of the official table, for tests. */
final class Row {
    private static int rows;

    private final Map<Column, Written> cells = new EnumMap<>(Column.class);

    private Row() {}

    /** An indicator with four quarters and a year, as a file has them. */
    static Row of(String indicator, String... targets) {
        var row = new Row().with(Column.INDICATOR, indicator);
        for (int at = 0; at < targets.length; at++) {
            row.with(at < 4 ? Column.QUARTERS.get(at) : Column.ANNUAL_TARGET, targets[at]);
        }
        return row;
    }

    static Row only(Column column, String text) {
        return new Row().with(column, text);
    }

    Row with(Column column, String text) {
        return with(column, text, Written.Form.TEXT);
    }

    Row with(Column column, String text, Written.Form form) {
        cells.put(column, new Written(column.name(), text, form));
        return this;
    }

    Line line() {
        return line(++rows);
    }

    Line line(int number) {
        return new Line(number, cells);
    }
}
