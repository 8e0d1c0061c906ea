package org.imihigo.signing;

import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.people.Post;
import org.imihigo.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Which posts sign a contract: the head of the unit, and the head of the level before which it is
 * pledged. Provinces coordinate, so that districts and the City pledge before the country; there
 * the minister in charge of local government signs.
 */
@Component
class Parties {
    private static final UnitCode LOCAL_GOVERNMENT = new UnitCode("RWM002");
    private static final UnitCode PRIME_MINISTERS_OFFICE = new UnitCode("RWM001");

    private final Territory territory;
    private final People people;

    Parties(Territory territory, People people) {
        this.territory = territory;
        this.people = people;
    }

    /** An office in a unit. */
    private record Seat(Office office, UnitCode unit) {}

    Post promises(UnitCode unit) {
        return post(head(unit));
    }

    Post receives(UnitCode unit) {
        return post(above(unit));
    }

    /** The unit with which the contract is made. */
    UnitCode with(UnitCode unit) {
        return switch (territory.unit(unit).tier()) {
            case VILLAGE, CELL, SECTOR -> unit.parent().orElseThrow();
            default -> unit.country();
        };
    }

    private Optional<Seat> head(UnitCode unit) {
        var office =
                switch (territory.unit(unit).tier()) {
                    case VILLAGE -> Optional.of(Office.VILLAGE_LEADER);
                    case CELL -> Optional.of(Office.CELL_SECRETARY);
                    case SECTOR -> Optional.of(Office.SECTOR_SECRETARY);
                    case DISTRICT -> Optional.of(Office.MAYOR);
                    case CITY -> Optional.of(Office.CITY_PLANNER);
                    case MINISTRY -> Optional.of(Office.MINISTER);
                    default -> Optional.<Office>empty();
                };
        return office.map(one -> new Seat(one, unit));
    }

    private Optional<Seat> above(UnitCode unit) {
        return switch (territory.unit(unit).tier()) {
            case VILLAGE, CELL, SECTOR -> head(unit.parent().orElseThrow());
            case DISTRICT, CITY -> Optional.of(new Seat(Office.MINISTER, LOCAL_GOVERNMENT));
            default -> Optional.of(new Seat(Office.PRIME_MINISTERS_OFFICE, PRIME_MINISTERS_OFFICE));
        };
    }

    private Post post(Optional<Seat> seat) {
        return seat.flatMap(
                        one ->
                                people.postsOf(one.unit()).stream()
                                        .filter(post -> post.office() == one.office())
                                        .findFirst())
                .orElseThrow(() -> Refusal.conflict("signing.party.none"));
    }
}
