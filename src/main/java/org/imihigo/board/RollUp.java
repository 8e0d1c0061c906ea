package org.imihigo.board;

import java.math.BigInteger;
import org.imihigo.indicators.OverSpace;

/**
 * How the readings of one series, year and kind add up, for every unit above those who measure and
 * for every window. One thread writes.
 */
final class RollUp {
    private final Arithmetic arithmetic;
    private final Windows windows;
    private final Climb climb;
    private final Cells cells;
    private final Tally tally;
    private final Share share = new Share();

    /** Of which nothing is added up yet. */
    RollUp(Arithmetic arithmetic, Climb climb, Cells cells) {
        this.arithmetic = arithmetic;
        this.climb = climb;
        this.cells = cells;
        windows = arithmetic.windows();
        tally = new Tally(arithmetic, climb.summing() * windows.count());
    }

    /** Adds everything up, from the last unit of the tree to the first. */
    RollUp addedUp() {
        for (int row = climb.rows() - 1; row >= 0; row--) {
            for (int window = 0; window < windows.count(); window++) {
                if (arithmetic.compares() && !climb.measures(row)) {
                    compareChildren(row, window);
                }
                addToAbove(row, window);
            }
        }
        return this;
    }

    private void addToAbove(int row, int window) {
        int above = climb.above(row);
        if (above >= 0 && climb.measures(row)) {
            take(share, row, window);
            tally.add(place(above, window), share, climb.weight(row), 1);
        } else if (above >= 0) {
            tally.addAll(place(above, window), place(row, window));
        }
    }

    /** Puts a reading in the place of the one before, and adds the difference all the way up. */
    void replace(int row, int slot, Runnable reading) {
        addUpwards(row, slot, -1);
        reading.run();
        addUpwards(row, slot, 1);
        if (arithmetic.compares()) {
            compareUpwards(row, slot);
        }
    }

    private void addUpwards(int row, int slot, int sign) {
        for (int window = 0; window < windows.count(); window++) {
            if (windows.last(window) >= slot) {
                take(share, row, window);
                for (int above = climb.above(row); above >= 0; above = climb.above(above)) {
                    tally.add(place(above, window), share, climb.weight(row), sign);
                }
            }
        }
    }

    private void compareUpwards(int row, int slot) {
        for (int above = climb.above(row); above >= 0; above = climb.above(above)) {
            for (int window = 0; window < windows.count(); window++) {
                if (windows.last(window) >= slot) {
                    compareChildren(above, window);
                }
            }
        }
    }

    private void compareChildren(int row, int window) {
        boolean lowest = arithmetic.measure().space() == OverSpace.MIN;
        long found = lowest ? Long.MAX_VALUE : Long.MIN_VALUE;
        for (int child = row + 1; child < climb.end(row); child = climb.end(child)) {
            if (hasValue(child, window)) {
                long value = extreme(child, window);
                found = lowest ? Math.min(found, value) : Math.max(found, value);
            }
        }
        tally.extreme(place(row, window), found);
    }

    private boolean hasValue(int row, int window) {
        if (climb.measures(row)) {
            take(share, row, window);
            return share.hasValue();
        }
        return tally.hasValue(place(row, window));
    }

    /** Of a row that was just asked whether it has a value. */
    private long extreme(int row, int window) {
        return climb.measures(row) ? share.value : tally.extreme(place(row, window));
    }

    Total total(int row, int window) {
        return climb.measures(row) ? measured(row, window) : tally.total(place(row, window));
    }

    private Total measured(int row, int window) {
        var mine = new Share();
        take(mine, row, window);
        if (!mine.hasValue()) {
            return new Total(arithmetic, BigInteger.ZERO, BigInteger.ONE, mine.coverage(), true);
        }
        int weight = climb.weight(row);
        var top =
                BigInteger.valueOf(mine.value)
                        .multiply(BigInteger.valueOf(arithmetic.times(mine, weight)));
        long bottom = arithmetic.divides() ? arithmetic.bottom(mine, weight) : 1;
        return new Total(arithmetic, top, BigInteger.valueOf(bottom), mine.coverage(), true);
    }

    private int place(int row, int window) {
        return climb.sum(row) * windows.count() + window;
    }

    private void take(Share into, int row, int window) {
        into.take(
                arithmetic.measure(),
                climb,
                cells,
                row,
                windows.first(window),
                windows.last(window));
    }

    boolean sameAs(RollUp other) {
        return tally.sameAs(other.tally);
    }
}
