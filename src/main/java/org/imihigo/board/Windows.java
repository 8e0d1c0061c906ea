package org.imihigo.board;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imihigo.kernel.FiscalPeriod;

/**
 * The spans of a year that have figures: each period alone, each counted from the year's beginning,
 * and the quarters that months make. A slot is a period in which readings come; a window is a run
 * of slots.
 */
final class Windows {
    private static final int NONE = -1;
    private static final Map<FiscalPeriod.Kind, Windows> BY_FREQUENCY =
            Arrays.stream(FiscalPeriod.Kind.values())
                    .collect(Collectors.toMap(Function.identity(), Windows::new));

    private final int slots;
    private final int[][] windows;
    private final int[] first;
    private final int[] last;
    private int count;

    private Windows(FiscalPeriod.Kind frequency) {
        slots = frequency.inYear();
        windows = new int[slots][slots];
        for (var row : windows) {
            Arrays.fill(row, NONE);
        }
        first = new int[slots * slots];
        last = new int[slots * slots];
        for (var kind : FiscalPeriod.Kind.values()) {
            int length = slots / kind.inYear();
            for (int from = 0; length > 0 && from < slots; from += length) {
                add(from, from + length - 1);
                add(0, from + length - 1);
            }
        }
    }

    static Windows of(FiscalPeriod.Kind frequency) {
        return Objects.requireNonNull(BY_FREQUENCY.get(frequency));
    }

    private void add(int from, int to) {
        if (windows[from][to] == NONE) {
            windows[from][to] = count;
            first[count] = from;
            last[count] = to;
            count++;
        }
    }

    int slots() {
        return slots;
    }

    int count() {
        return count;
    }

    int first(int window) {
        return first[window];
    }

    int last(int window) {
        return last[window];
    }

    /** The slot of a period in which readings come, or −1 where they come in others. */
    int slot(FiscalPeriod period) {
        return period.kind().inYear() == slots ? period.number() - 1 : NONE;
    }

    /** The window of a period, or −1 where readings come less often. */
    int of(FiscalPeriod period, Reach reach) {
        int length = slots / period.kind().inYear();
        if (length == 0) {
            return NONE;
        }
        int from = reach == Reach.ALONE ? (period.number() - 1) * length : 0;
        return windows[from][period.number() * length - 1];
    }
}
