package org.imihigo.demonstration;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contracts;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pledges;
import org.imihigo.reporting.Reporting;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Fills an empty installation with the demonstration: last year and this one up to today, the same
 * for everybody. Done before the first page is served, in one transaction.
 */
@Component
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
class Demonstration {
    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

    private final Territory territory;
    private final People people;
    private final Indicators indicators;
    private final Pledges pledges;
    private final Contracts contracts;
    private final Reporting reporting;
    private final Calendar calendar;
    private final ZoneId zone;

    Demonstration(
            Territory territory,
            People people,
            Indicators indicators,
            Pledges pledges,
            Contracts contracts,
            Reporting reporting,
            Calendar calendar,
            ZoneId zone) {
        this.territory = territory;
        this.people = people;
        this.indicators = indicators;
        this.pledges = pledges;
        this.contracts = contracts;
        this.reporting = reporting;
        this.calendar = calendar;
        this.zone = zone;
    }

    /** Whether somebody has been here before. */
    boolean isThere() {
        return !pledges.of(Country.IN_DEPTH, calendar.year()).isEmpty();
    }

    void play() {
        for (var player : Cast.values()) {
            people.seat(player);
        }
        var posts = posts();
        var lines = Lines.read();
        var series =
                lines.stream()
                        .collect(
                                Collectors.toMap(
                                        Line::code, line -> indicators.bring(line.definition())));
        play(calendar.year().previous(), 4, lines, series, posts);
        play(calendar.year(), calendar.quarter().number(), lines, series, posts);
    }

    private void play(
            FiscalYear fiscalYear,
            int quarters,
            List<Line> lines,
            Map<String, SeriesId> series,
            Map<UnitCode, PostId> posts) {
        var country = new Country(territory, calendar.today());
        var year = new Year(fiscalYear, lines, series);
        var made = year.pledges(country);
        pledges.make(made);
        contracts.bring(year.contracts(made, calendar.today()));
        var vows = lines.stream().flatMap(line -> country.vows(line).stream()).toList();
        var judges = judges(posts);
        for (int quarter = 1; quarter <= quarters; quarter++) {
            var told =
                    new Told(
                            fiscalYear.quarter(quarter),
                            series,
                            posts,
                            judges,
                            calendar.now(),
                            zone);
            reporting.bring(told.readings(vows));
        }
        log.info("The demonstration has {} pledges for {}", made.size(), fiscalYear);
    }

    /** Who reports for each unit. */
    private Map<UnitCode, PostId> posts() {
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

    /** Who confirms what a unit reports: the post of the unit above. */
    private static Map<UnitCode, PostId> judges(Map<UnitCode, PostId> posts) {
        var judges = new HashMap<UnitCode, PostId>();
        for (var unit : posts.keySet()) {
            unit.parent().map(posts::get).ifPresent(judge -> judges.put(unit, judge));
        }
        return judges;
    }
}
