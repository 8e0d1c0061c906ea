package org.imihigo.proposals;

import java.util.EnumSet;
import java.util.Set;
import org.imihigo.kernel.Tier;
import org.imihigo.territory.Unit;

/** Which units offer something: the places of the people, up to the district. */
final class Offering {
    private static final Set<Tier> PLACES =
            EnumSet.of(Tier.VILLAGE, Tier.CELL, Tier.SECTOR, Tier.DISTRICT);

    private Offering() {}

    static boolean isOpenTo(Unit unit) {
        return PLACES.contains(unit.tier());
    }
}
