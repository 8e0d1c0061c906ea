package org.imihigo.contracts;

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

    /** What the cell says; empty where it is blank. */
    public Optional<Written> cell(Column column) {
        return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.isBlank());
    }
}
