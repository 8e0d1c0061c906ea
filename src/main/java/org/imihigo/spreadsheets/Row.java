package org.imihigo.spreadsheets;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of a sheet.
 *
 * @param number as the spreadsheet counts: the first is 1
 * @param cells those that are not blank, by column; the first column is 0
 */
public record Row(int number, SortedMap<Integer, Cell> cells) {
    public Row {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    public static Row of(int number, Map<Integer, Cell> cells) {
        return new Row(number, new TreeMap<>(cells));
    }

    public Optional<Cell> cell(int column) {
        return Optional.ofNullable(cells.get(column));
    }

    public boolean isBlank() {
        return cells.isEmpty();
    }
}
