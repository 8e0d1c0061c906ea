package org.imihigo.demonstration;

import java.util.List;
import org.imihigo.calendar.Calendar;
import org.imihigo.ceremony.Ceremonies;
import org.imihigo.ceremony.VowLists;
import org.imihigo.ceremony.Vows;
import org.imihigo.households.Households;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Below the district: the villages of one cell vow, and its secretary signs them with a list; the
 * sectors stand in the queue of a ceremony; families keep notebooks, of which counts are told.
 */
@Component("demonstrationStage")
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
class Stage {
    /** Beside the cell on the stage: there visitors vow and sign themselves. */
    private static final UnitCode CELL = new UnitCode("RW571001");

    private static final int PLEDGED = 4;
    private static final int FAMILIES = 7;

    private final Vows vows;
    private final VowLists lists;
    private final Ceremonies ceremonies;
    private final Households households;
    private final Signed signed;
    private final People people;
    private final Territory territory;
    private final Calendar calendar;

    Stage(
            Vows vows,
            VowLists lists,
            Ceremonies ceremonies,
            Households households,
            Signed signed,
            People people,
            Territory territory,
            Calendar calendar) {
        this.vows = vows;
        this.lists = lists;
        this.ceremonies = ceremonies;
        this.households = households;
        this.signed = signed;
        this.people = people;
        this.territory = territory;
        this.calendar = calendar;
    }

    void act() {
        var year = calendar.year();
        ceremonies.begin(
                Year.uuid(Country.IN_DEPTH, year, "ceremony"),
                Country.IN_DEPTH,
                year,
                "Demonstration: sectors pledge before the district",
                "Nyamata",
                PLEDGED,
                people.seat(Cast.PLANNER));
        var villages = territory.children(CELL).stream().map(Unit::code).toList();
        villages.forEach(this::vow);
        for (int family = 1; family <= FAMILIES; family++) {
            keepNotebook(villages.getFirst(), family);
        }
        var secretary = actor(CELL, Office.CELL_SECRETARY);
        lists.sign(CELL, year, villages.size(), signed.code(secretary), secretary);
    }

    private void keepNotebook(UnitCode village, int family) {
        households.bring(
                Year.uuid(village, "family", family),
                village,
                calendar.year(),
                List.of("Demonstration: a promise", "Demonstration: another promise"));
    }

    private void vow(UnitCode village) {
        var year = calendar.year();
        var text = vows.offered(village, year).orElseThrow();
        vows.vow(village, year, text, actor(village, Office.VILLAGE_LEADER));
    }

    private Actor actor(UnitCode unit, Office office) {
        return people.postsOf(unit).stream()
                .filter(post -> post.office() == office)
                .map(post -> new Actor(Year.uuid(unit, office, "signs"), post.id(), office, unit))
                .findFirst()
                .orElseThrow();
    }
}
