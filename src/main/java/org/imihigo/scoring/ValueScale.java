package org.imihigo.scoring;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Fraction;

/**
 * In straight lines from column to column.
 *
 * @param columns for every item; empty where each item brings its own
 * @param above what is better than the first column is worth
 * @param below what is worse than the last column is worth
 */
record ValueScale(List<Column> columns, Fraction above, Fraction below) implements Rule {
    ValueScale {
        columns = List.copyOf(columns);
    }

    Optional<Fraction> percent(Case item) {
        var declared = columns.isEmpty() ? item.further().scale() : columns;
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        var best = Column.bestFirst(declared, item.direction());
        boolean up = best.getFirst().value().compareTo(best.getLast().value()) > 0;
        if (best.size() == 1) {
            return Optional.of(item.reached(best.getFirst().value()) ? above : below);
        }
        int side = up ? 1 : -1;
        if (item.actual().compareTo(best.getFirst().value()) * side > 0) {
            return Optional.of(above);
        }
        for (int at = 1; at < best.size(); at++) {
            if (item.actual().compareTo(best.get(at).value()) * side >= 0) {
                return Optional.of(between(best.get(at), best.get(at - 1), item.actual()));
            }
        }
        return Optional.of(below);
    }

    private static Fraction between(Column from, Column to, Fraction actual) {
        var way = to.value().minus(from.value());
        var gone = actual.minus(from.value());
        return from.mark().plus(to.mark().minus(from.mark()).times(gone).dividedBy(way));
    }
}
