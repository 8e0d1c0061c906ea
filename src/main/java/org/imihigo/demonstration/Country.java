package org.imihigo.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Cast;
import org.imihigo.pledges.Source;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;

/**
 * Who promises what: one district in depth, cascaded to its villages so that the parts add up; the
 * other districts for themselves; the City of Kigali by its three districts.
 */
record Country(Territory territory, LocalDate day) {
    static final UnitCode NATION = new UnitCode("RW");
    static final UnitCode CITY = new UnitCode("RW1");
    static final UnitCode IN_DEPTH = new UnitCode("RW57");

    /** All vows on a line, each unit before the units below it. */
    List<Vow> vows(Line line) {
        var vows = new ArrayList<Vow>();
        for (var district : territory.units(Tier.DISTRICT, NATION, day)) {
            if (district.code().equals(IN_DEPTH)) {
                vows.addAll(inDepth(line));
            } else if (!CITY.contains(district.code())) {
                vows.add(new Vow(district.code(), line, sized(line, district), Source.OWN));
            }
        }
        vows.addAll(city(line));
        return vows;
    }

    private Goals sized(Line line, Unit district) {
        return Goals.of(line)
                .forSize(line, Chance.of(twin(district.code()), "size").between(70, 130));
    }

    /** Two districts share their luck, so that the table has a tie to show. */
    static String twin(UnitCode unit) {
        return unit.value().equals("RW36") ? "RW23" : unit.value();
    }

    private List<Vow> city(Line line) {
        var whole = Goals.of(line).forSize(line, 240);
        if (line.reportedBy() == Tier.DISTRICT) {
            return List.of(new Vow(CITY, line, whole, Source.OWN));
        }
        var districts = territory.children(CITY);
        var parts = whole.split(line, new long[] {3, 5, 4});
        var vows = new ArrayList<Vow>();
        vows.add(new Vow(CITY, line, whole, Source.CHILDREN));
        for (int part = 0; part < parts.size(); part++) {
            vows.add(new Vow(districts.get(part).code(), line, parts.get(part), Source.OWN));
        }
        return vows;
    }

    private List<Vow> inDepth(Line line) {
        var reporters =
                line.reportedBy() == Tier.DISTRICT
                        ? List.of(territory.unit(IN_DEPTH))
                        : territory.units(line.reportedBy(), IN_DEPTH, day);
        var weights = reporters.stream().mapToLong(unit -> weight(unit, line)).toArray();
        var parts = Goals.of(line).split(line, weights);
        return new Cascade(line, IN_DEPTH).vows(reporters.stream().map(Unit::code).toList(), parts);
    }

    /** The village on the stage has a part in everything. */
    private static long weight(Unit unit, Line line) {
        return unit.code().equals(Cast.VILLAGE_LEADER.unit())
                ? 900
                : Chance.of(unit.code(), line.code(), "weight").between(70, 130);
    }
}
