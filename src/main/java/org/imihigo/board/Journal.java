package org.imihigo.board;

import java.util.HashMap;
import java.util.Map;

/** Which cells changed while somebody checks: about those, a check cannot say anything. */
final class Journal {
    private final Map<Cell, Boolean> changed = new HashMap<>();
    private boolean open;
    private boolean rebuilt;
    private boolean emptied;

    synchronized void open() {
        changed.clear();
        open = true;
        rebuilt = false;
        emptied = false;
    }

    synchronized void close() {
        changed.clear();
        open = false;
    }

    /**
     * @param wasEmpty whether the cell held no reading before
     * @param isEmpty whether it holds none now
     */
    synchronized void note(Cell cell, boolean wasEmpty, boolean isEmpty) {
        if (open) {
            emptied |= isEmpty;
            changed.merge(cell, wasEmpty, (first, _) -> first);
        }
    }

    synchronized void rebuilt() {
        rebuilt = true;
    }

    synchronized boolean wasRebuilt() {
        return rebuilt;
    }

    /** Whether a reading was withdrawn meanwhile: then readings cannot be counted. */
    synchronized boolean wasEmptied() {
        return emptied;
    }

    synchronized boolean has(Cell cell) {
        return changed.containsKey(cell);
    }

    synchronized boolean isNew(Cell cell) {
        return changed.getOrDefault(cell, false);
    }

    /** How many cells hold a reading that held none. */
    synchronized long news() {
        return changed.values().stream().filter(wasEmpty -> wasEmpty).count();
    }
}
