package org.imihigo.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.Amount;

/** One kind of readings of one series in one year, and what they add up to. One thread writes. */
final class Slab {
    private final Arithmetic arithmetic;
    private final Windows windows;
    private final Climb climb;
    private final Cells cells;

    /** Readings of units that nobody counts now; they may pledge later. */
    private final Map<Integer, Cells> strays = new HashMap<>();

    private RollUp rollUp;

    /** Empty, and not added up: {@link #addUp} follows. */
    Slab(Arithmetic arithmetic, Climb climb) {
        this.arithmetic = arithmetic;
        this.climb = climb;
        windows = arithmetic.windows();
        cells = new Cells(climb.rows(), windows.slots());
        rollUp = new RollUp(arithmetic, climb, cells);
    }

    /** The same readings, climbing another way. */
    Slab climbing(Climb other) {
        var slab = new Slab(arithmetic, other);
        for (int row = 0; row < climb.rows(); row++) {
            slab.keepAll(climb.unit(row), cells, row);
        }
        strays.forEach((unit, stray) -> slab.keepAll(unit, stray, 0));
        slab.addUp();
        return slab;
    }

    private void keepAll(int unit, Cells from, int fromRow) {
        for (int slot = 0; slot < windows.slots(); slot++) {
            int into = slot;
            from.amount(fromRow, slot).ifPresent(amount -> keep(unit, into, amount));
        }
    }

    /** Keeps a reading without adding it up: {@link #addUp} follows. */
    void keep(int unit, int slot, Amount amount) {
        int row = climb.row(unit);
        if (row >= 0) {
            cells.put(row, slot, amount);
        } else {
            strays.computeIfAbsent(unit, _ -> new Cells(1, windows.slots())).put(0, slot, amount);
        }
    }

    Optional<Amount> reading(int unit, int slot) {
        int row = climb.row(unit);
        if (row >= 0) {
            return cells.amount(row, slot);
        }
        return Optional.ofNullable(strays.get(unit)).flatMap(stray -> stray.amount(0, slot));
    }

    /** Takes a reading in place of the one before; nothing, where that was withdrawn. */
    void put(int unit, int slot, Optional<Amount> amount) {
        int row = climb.row(unit);
        if (row >= 0 && climb.measures(row)) {
            rollUp.replace(row, slot, () -> set(unit, slot, amount));
        } else {
            set(unit, slot, amount);
        }
    }

    private void set(int unit, int slot, Optional<Amount> amount) {
        int row = climb.row(unit);
        if (amount.isPresent()) {
            keep(unit, slot, amount.get());
        } else if (row >= 0) {
            cells.clear(row, slot);
        } else {
            Optional.ofNullable(strays.get(unit)).ifPresent(stray -> stray.clear(0, slot));
        }
    }

    /** Adds everything up anew. */
    void addUp() {
        rollUp = new RollUp(arithmetic, climb, cells).addedUp();
    }

    /** Whether all the differences made what adding up anew makes. */
    boolean addsUp() {
        return rollUp.sameAs(new RollUp(arithmetic, climb, cells).addedUp());
    }

    /** How many readings are in force. */
    long readings() {
        return cells.count() + strays.values().stream().mapToLong(Cells::count).sum();
    }

    /** Empty where the unit has no part in the series. */
    Optional<Total> total(int unit, int window) {
        int row = climb.row(unit);
        return row < 0 ? Optional.empty() : Optional.of(rollUp.total(row, window));
    }
}
