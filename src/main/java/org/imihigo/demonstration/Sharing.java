package org.imihigo.demonstration;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.cascade.Division;
import org.imihigo.cascade.Figure;
import org.imihigo.cascade.Figures;
import org.imihigo.cascade.Shares;
import org.imihigo.cascade.Way;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Targets;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * How the district in depth shares out its own revenue by population: one sector takes its part,
 * one asks for less, one refuses, and the others have not answered.
 */
@Component("demonstrationSharing")
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
class Sharing {
    private static final String REVENUE = "FIN-OWN-REVENUE";
    private static final long PEOPLE = 551_103;

    private final Shares shares;
    private final Figures figures;
    private final Pledges pledges;
    private final Indicators indicators;
    private final People people;
    private final Territory territory;
    private final Calendar calendar;

    Sharing(
            Shares shares,
            Figures figures,
            Pledges pledges,
            Indicators indicators,
            People people,
            Territory territory,
            Calendar calendar) {
        this.shares = shares;
        this.figures = figures;
        this.pledges = pledges;
        this.indicators = indicators;
        this.people = people;
        this.territory = territory;
        this.calendar = calendar;
    }

    void act() {
        indicators.byCode(REVENUE).stream()
                .flatMap(
                        series ->
                                pledges
                                        .find(Country.IN_DEPTH, calendar.year(), series.id())
                                        .stream())
                .findFirst()
                .ifPresent(this::share);
    }

    private void share(Pledge revenue) {
        var planner = people.seat(Cast.PLANNER);
        var counted = counted();
        figures.state(Country.IN_DEPTH, counted, planner);
        var weights = new TreeMap<UnitCode, Long>();
        counted.forEach(figure -> weights.put(figure.unit(), figure.amount()));
        var indicator = indicators.series(revenue.series()).indicator();
        var offers = new TreeMap<UnitCode, Shares.Offer>();
        new Division(indicator, revenue.targets())
                .by(weights)
                .forEach((unit, targets) -> offers.put(unit, new Shares.Offer(targets, 0)));
        shares.offer(revenue.id(), offers, Way.POPULATION, "", planner);
        answer(revenue, List.copyOf(offers.keySet()));
    }

    private void answer(Pledge revenue, List<UnitCode> sectors) {
        var first = sectors.getFirst();
        shares.accept(revenue.id(), first, 1, secretary(first));
        var second = sectors.get(1);
        var offered = shares.of(revenue.id(), second).last().flatMap(turn -> turn.targets());
        shares.counter(
                revenue.id(),
                second,
                less(offered.orElseThrow()),
                "Demonstration: the market of the sector is rebuilt until December",
                1,
                secretary(second));
        var third = sectors.get(2);
        shares.refuse(
                revenue.id(),
                third,
                "Demonstration: the land tax of this sector was already collected by the district",
                1,
                secretary(third));
    }

    /** Nothing in the first quarter, and the year less by it. */
    private static Targets less(Targets offered) {
        var periods = new ArrayList<>(offered.periods());
        long first = value(periods.getFirst().orElseThrow());
        periods.set(0, Optional.of(new Amount.Value(0)));
        return Targets.of(new Amount.Value(value(offered.annual()) - first), periods);
    }

    private static long value(Amount amount) {
        return ((Amount.Value) amount).scaled();
    }

    /** Nobody publishes how many live in a sector: the census of the district, invented below. */
    private List<Figure> counted() {
        var sectors = territory.children(Country.IN_DEPTH).stream().map(Unit::code).toList();
        var weights =
                sectors.stream()
                        .mapToLong(unit -> Chance.of(unit, "people").between(60, 140))
                        .toArray();
        var people = Split.of(PEOPLE, weights);
        var figures = new ArrayList<Figure>();
        for (int place = 0; place < people.length; place++) {
            figures.add(
                    new Figure(
                            UUID.randomUUID(),
                            sectors.get(place),
                            Optional.empty(),
                            people[place],
                            calendar.year().firstDay(),
                            "Demonstration: invented"));
        }
        return figures;
    }

    private Actor secretary(UnitCode sector) {
        var office = Office.SECTOR_SECRETARY;
        var post = requireNonNull(people.establish(office, List.of(sector)).get(sector));
        return new Actor(Year.uuid(sector, office, "holder"), post, office, sector);
    }
}
