package org.imihigo.assurance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.imihigo.contracts.Column;

/**
 * Two versions side by side, in the order of the later one.
 *
 * @param pairs every row of either; a row that was taken out follows the one that it followed
 */
record Comparison(List<Pair> pairs) {
    /** A row before and after; of a new row there is no before, of a removed one no after. */
    record Pair(Optional<Row> before, Optional<Row> after) {
        /** The columns that say something else now. */
        Set<Column> changed() {
            var changed = EnumSet.noneOf(Column.class);
            for (var column : Column.values()) {
                if (!text(before, column).equals(text(after, column))) {
                    changed.add(column);
                }
            }
            return changed;
        }

        boolean differs() {
            return before.isEmpty() || after.isEmpty() || !changed().isEmpty();
        }

        private static String text(Optional<Row> row, Column column) {
            return row.map(one -> one.text(column)).orElse("");
        }
    }

    /**
     * Rows belong together that are called alike; of the others, those with one number. A file that
     * is brought again has other numbers, and a row that is reworded has kept its own.
     */
    static Comparison of(List<Row> before, List<Row> after) {
        var left = new LinkedHashSet<>(before);
        var partners = new ArrayList<Optional<Row>>();
        after.forEach(row -> partners.add(take(left, row, Row::name)));
        for (int at = 0; at < after.size(); at++) {
            if (partners.get(at).isEmpty()) {
                partners.set(at, take(left, after.get(at), Row::number));
            }
        }
        var pairs = new ArrayList<Pair>();
        left.removeIf(row -> row.cells().isEmpty());
        for (int at = 0; at < after.size(); at++) {
            pairs.add(new Pair(partners.get(at), Optional.of(after.get(at))));
        }
        left.forEach(row -> pairs.add(place(row, before, pairs), gone(row)));
        return new Comparison(List.copyOf(pairs));
    }

    private static Optional<Row> take(Set<Row> left, Row row, Function<Row, Object> sign) {
        var found =
                left.stream().filter(one -> sign.apply(one).equals(sign.apply(row))).findFirst();
        found.ifPresent(left::remove);
        return found;
    }

    private static Pair gone(Row row) {
        return new Pair(Optional.of(row), Optional.empty());
    }

    /** After the nearest row that stood before it and is shown. */
    private static int place(Row gone, List<Row> before, List<Pair> pairs) {
        for (int at = before.indexOf(gone) - 1; at >= 0; at--) {
            var neighbour = Optional.of(before.get(at));
            for (int here = 0; here < pairs.size(); here++) {
                if (pairs.get(here).before().equals(neighbour)) {
                    return here + 1;
                }
            }
        }
        return 0;
    }

    /** The rows that are new, gone or changed. */
    List<Pair> differences() {
        return pairs.stream().filter(Pair::differs).toList();
    }
}
