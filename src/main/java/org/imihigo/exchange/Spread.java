package org.imihigo.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.imihigo.contracts.Column;
import org.imihigo.spreadsheets.Cell;
import org.imihigo.spreadsheets.Row;
import org.imihigo.spreadsheets.Sheet;

/** Texts that are merged over several rows stand for each of them; figures never do. */
final class Spread {
    private final Map<Integer, Map<Integer, Cell>> below = new HashMap<>();

    Spread(Sheet sheet) {
        var rows = new HashMap<Integer, Row>();
        sheet.rows().forEach(row -> rows.put(row.number(), row));
        for (var merge : sheet.merges()) {
            Optional.ofNullable(rows.get(merge.top()))
                    .flatMap(row -> row.cell(merge.left()))
                    .ifPresent(
                            cell -> {
                                for (int row = merge.top() + 1;
                                        rows.containsKey(row) && row <= merge.bottom();
                                        row++) {
                                    below.computeIfAbsent(row, _ -> new HashMap<>())
                                            .put(merge.left(), cell);
                                }
                            });
        }
    }

    Optional<Cell> cell(Row row, int column, Column means) {
        return row.cell(column)
                .or(
                        () ->
                                Optional.ofNullable(below.get(row.number()))
                                        .map(cells -> cells.get(column))
                                        .filter(
                                                _ ->
                                                        Columns.SPREAD.contains(means)
                                                                && !row.isBlank()));
    }
}
