package org.imihigo.board;

import java.util.Optional;

/** What one series adds up to in one window, unit by unit. */
record Column(Slab slab, int window) {
    /** Empty where the unit has no part in the series. */
    Optional<Total> total(int unit) {
        return slab.total(unit, window);
    }
}
