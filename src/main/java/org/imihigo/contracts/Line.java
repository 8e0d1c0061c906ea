package org.imihigo.contracts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a contract's table as it was brought.
 *
 * @param row its number in the file, from 1; no two lines have the same
 */
public record Line(int row, Map<Column, Written> cells) {
    public Line {
        cells = Map.copyOf(cells);
    }

    /** The line with what was typed in place of its cells. */
    Line with(Map<Column, String> instead) {
        var amended = new EnumMap<Column, Written>(Column.class);
        amended.putAll(cells);
        instead.forEach(
                (column, text) -> {
                    var place = cell(column).map(Written::place).orElse("");
                    amended.put(column, new Written(place, text, Written.Form.TEXT));
                });
        return new Line(row, amended);
    }

    /** What the cell says; empty where it is blank. */
    public Optional<Written> cell(Column column) {
        return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.isBlank());
    }
}
