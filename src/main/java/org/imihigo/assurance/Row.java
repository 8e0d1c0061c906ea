package org.imihigo.assurance;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.contracts.Column;

/**
 * One row of a draft: what its cells say.
 *
 * @param number as in the draft
 */
record Row(int number, Map<Column, String> cells) {
    Row {
        cells = Map.copyOf(cells);
    }

    String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    /** What a person calls the row. */
    String name() {
        return Stream.of(Column.INDICATOR, Column.CATEGORY, Column.OUTPUT, Column.OUTCOME)
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" · "));
    }
}
