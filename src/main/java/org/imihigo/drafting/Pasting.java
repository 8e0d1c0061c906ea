package org.imihigo.drafting;

import java.util.ArrayList;
import java.util.List;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Line;
import org.imihigo.kernel.Refusal;

/** A block of cells that is put into a draft: below its last row, rows are added. */
final class Pasting {
    private static final int END = 1_000_000;
    private static final int MOST_ROWS = 2_000;

    private Pasting() {}

    /**
     * @param row the number of the row where it begins; else it is put below the last
     * @param column the column where it begins
     * @throws Refusal where it is wider than the grid is from there; nothing is written then
     */
    static List<Edit> of(Draft draft, List<List<String>> block, String row, String column) {
        int first = first(column);
        int width = block.stream().mapToInt(List::size).max().orElse(0);
        int room = GridColumns.ALL.size() - first;
        if (width == 0) {
            throw Refusal.invalid("drafting.block.empty");
        }
        if (width > room) {
            throw Refusal.invalid(
                    "drafting.block.wide",
                    width,
                    room,
                    Math.max(0, GridColumns.ALL.size() - width));
        }
        if (block.size() > MOST_ROWS) {
            throw Refusal.invalid("drafting.block.long", block.size(), MOST_ROWS);
        }
        return edits(draft.typed(), block, row, first);
    }

    private static int first(String column) {
        for (int at = 0; at < GridColumns.ALL.size(); at++) {
            if (GridColumns.ALL.get(at).name().equals(column)) {
                return at;
            }
        }
        throw Refusal.invalid("drafting.block.column");
    }

    private static List<Edit> edits(
            List<Line> lines, List<List<String>> block, String row, int first) {
        int start = start(lines, row);
        var edits = new ArrayList<Edit>();
        for (int at = 0; at < block.size(); at++) {
            int place = start + at;
            boolean there = place < lines.size();
            int number = there ? lines.get(place).row() : -1 - at;
            if (!there) {
                edits.add(new Edit.Added(number, END));
            }
            for (int cell = 0; cell < block.get(at).size(); cell++) {
                Column column = GridColumns.ALL.get(first + cell);
                var was = there ? Sheet.text(lines.get(place), column) : "";
                edits.add(new Edit.Typed(number, column, was, block.get(at).get(cell)));
            }
        }
        return edits;
    }

    private static int start(List<Line> lines, String row) {
        if (row.isBlank()) {
            return lines.size();
        }
        for (int at = 0; at < lines.size(); at++) {
            if (Integer.toString(lines.get(at).row()).equals(row.strip())) {
                return at;
            }
        }
        throw Refusal.invalid("drafting.block.row", row);
    }
}
