package org.imihigo.scoring;

import java.util.Comparator;
import java.util.List;
import org.imihigo.indicators.Direction;
import org.imihigo.kernel.Fraction;

/** A column of a value scale: so much of the figure is worth so many marks. */
public record Column(Fraction value, Fraction mark) {

    /** Whether marks only rise, or only fall, with the value; and no value stands twice. */
    public static boolean isScale(List<Column> columns) {
        var sorted = byValue(columns);
        boolean rises = true;
        boolean falls = true;
        for (int at = 1; at < sorted.size(); at++) {
            var one = sorted.get(at - 1);
            var next = sorted.get(at);
            if (one.value().equals(next.value())) {
                return false;
            }
            rises &= one.mark().compareTo(next.mark()) <= 0;
            falls &= one.mark().compareTo(next.mark()) >= 0;
        }
        return rises || falls;
    }

    /** In which order they may ever be given, the column with the best mark comes first. */
    static List<Column> bestFirst(List<Column> columns, Direction direction) {
        var sorted = byValue(columns);
        int rise = sorted.getLast().mark().compareTo(sorted.getFirst().mark());
        boolean up = rise == 0 ? !(direction instanceof Direction.Down) : rise > 0;
        return up ? sorted.reversed() : sorted;
    }

    private static List<Column> byValue(List<Column> columns) {
        return columns.stream().sorted(Comparator.comparing(Column::value)).toList();
    }
}
