package org.imihigo.proposals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.stereotype.Component;

/**
 * Who decides about a place: its cell, its sector, its district; in Kigali the City, which signs
 * for its districts. A district decides itself about what is wanted for the whole of it.
 */
@Component
class Levels {
    private static final Set<Tier> DECIDING =
            EnumSet.of(Tier.CELL, Tier.SECTOR, Tier.DISTRICT, Tier.CITY);
    private static final Set<Tier> HIGHEST = EnumSet.of(Tier.DISTRICT, Tier.CITY);
    private static final Set<Tier> PLACES =
            EnumSet.of(Tier.VILLAGE, Tier.CELL, Tier.SECTOR, Tier.DISTRICT, Tier.CITY);

    private final Territory territory;

    Levels(Territory territory) {
        this.territory = territory;
    }

    /** The lowest first. */
    List<UnitCode> of(UnitCode place) {
        var unit = territory.unit(place);
        if (!PLACES.contains(unit.tier())) {
            throw Refusal.invalid("proposals.place.tier");
        }
        boolean decidesItself = HIGHEST.contains(unit.tier());
        return territory.path(place).reversed().stream()
                .filter(level -> DECIDING.contains(level.tier()))
                .map(Unit::code)
                .filter(level -> decidesItself || !level.equals(place))
                .toList();
    }

    boolean isPlace(Unit unit) {
        return PLACES.contains(unit.tier());
    }
}
