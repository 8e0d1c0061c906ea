package org.imihigo.dhis2;

import java.util.Optional;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;

/** Which place of a DHIS2 holds one figure of a unit's pledge. */
record Match(UnitCode unit, SeriesId series, Slot slot, Cell cell, String place) {
    boolean is(Slot wanted) {
        return slot.equals(wanted);
    }

    Optional<String> combo() {
        return cell.combo();
    }
}
