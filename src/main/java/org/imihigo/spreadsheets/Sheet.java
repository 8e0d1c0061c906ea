package org.imihigo.spreadsheets;

import java.util.List;

/**
 * One sheet of a file.
 *
 * @param hidden whether people do not see it
 * @param rows in order; blank ones between others are there, blank ones at the end are not
 * @param merges which cells are one
 */
public record Sheet(String name, boolean hidden, List<Row> rows, List<Merge> merges) {
    public Sheet {
        rows = List.copyOf(rows);
        merges = List.copyOf(merges);
    }

    public boolean isBlank() {
        return rows.stream().allMatch(Row::isBlank);
    }

    /** How many columns the widest row has. */
    public int width() {
        return rows.stream()
                .filter(row -> !row.isBlank())
                .mapToInt(row -> row.cells().lastKey() + 1)
                .max()
                .orElse(0);
    }

    /**
     * Cells that are one; the text stands in the first.
     *
     * @param top the number of its first row
     * @param left its first column
     */
    public record Merge(int top, int left, int bottom, int right) {
        public boolean contains(int row, int column) {
            return top <= row && row <= bottom && left <= column && column <= right;
        }
    }
}
