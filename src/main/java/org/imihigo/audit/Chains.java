package org.imihigo.audit;

import org.imihigo.kernel.UnitCode;

/** Which chain a unit's entries join: its district's, so that no chain grows without end. */
final class Chains {
    private static final int DISTRICT = 4;

    private Chains() {}

    /** The district, for everything in it; the unit itself above and beside districts. */
    static String of(UnitCode unit) {
        return unit.path().stream()
                .filter(above -> above.value().length() == DISTRICT && !above.isInstitution())
                .map(UnitCode::value)
                .findFirst()
                .orElse(unit.value());
    }
}
