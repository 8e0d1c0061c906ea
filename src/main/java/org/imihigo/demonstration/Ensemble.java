package org.imihigo.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Seats the cast, and makes the posts of everybody else who reports and confirms. */
@Component
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
class Ensemble {
    private final Territory territory;
    private final People people;
    private final Calendar calendar;

    Ensemble(Territory territory, People people, Calendar calendar) {
        this.territory = territory;
        this.people = people;
        this.calendar = calendar;
    }

    /**
     * Whose the figures are.
     *
     * @param owners who reports for a unit
     * @param judges who confirms what it reports: the post of the unit above
     */
    record Posts(Map<UnitCode, PostId> owners, Map<UnitCode, PostId> judges) {}

    Posts seat() {
        for (var player : Cast.values()) {
            people.seat(player);
        }
        var owners = owners();
        var judges = new HashMap<UnitCode, PostId>();
        for (var unit : owners.keySet()) {
            unit.parent().map(owners::get).ifPresent(judge -> judges.put(unit, judge));
        }
        return new Posts(owners, judges);
    }

    private Map<UnitCode, PostId> owners() {
        var posts = new TreeMap<UnitCode, PostId>();
        establish(posts, Tier.VILLAGE, Office.VILLAGE_LEADER);
        establish(posts, Tier.CELL, Office.CELL_SECRETARY);
        establish(posts, Tier.SECTOR, Office.SECTOR_SECRETARY);
        establish(posts, Tier.DISTRICT, Office.DISTRICT_PLANNER);
        establish(posts, Tier.PROVINCE, Office.GOVERNOR);
        establish(posts, Tier.CITY, Office.CITY_PLANNER);
        posts.putAll(
                people.establish(
                        Office.PRIME_MINISTERS_OFFICE,
                        List.of(Cast.PRIME_MINISTERS_OFFICE.unit())));
        posts.put(Country.NATION, posts.get(Cast.PRIME_MINISTERS_OFFICE.unit()));
        people.establish(Office.MAYOR, codes(Tier.DISTRICT));
        return posts;
    }

    private void establish(Map<UnitCode, PostId> posts, Tier tier, Office office) {
        posts.putAll(people.establish(office, codes(tier)));
    }

    private List<UnitCode> codes(Tier tier) {
        return territory.units(tier, Country.NATION, calendar.today()).stream()
                .map(Unit::code)
                .toList();
    }
}
