package org.imihigo.demonstration;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contracts;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledges;
import org.imihigo.reporting.Reporting;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The whole nation at its real size: every village promises twenty things in each of three years,
 * and everybody above it what its villages make together. To show it, and to measure with it.
 */
@Component
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
@ConditionalOnProperty(name = "imihigo.demo", havingValue = "nation")
class Nation implements Play {
    private static final Logger log = LoggerFactory.getLogger(Nation.class);

    private final Territory territory;
    private final Ensemble ensemble;
    private final Indicators indicators;
    private final Pledges pledges;
    private final Contracts contracts;
    private final Reporting reporting;
    private final Calendar calendar;
    private final ZoneId zone;

    Nation(
            Territory territory,
            Ensemble ensemble,
            Indicators indicators,
            Pledges pledges,
            Contracts contracts,
            Reporting reporting,
            Calendar calendar,
            ZoneId zone) {
        this.territory = territory;
        this.ensemble = ensemble;
        this.indicators = indicators;
        this.pledges = pledges;
        this.contracts = contracts;
        this.reporting = reporting;
        this.calendar = calendar;
        this.zone = zone;
    }

    @Override
    public boolean isThere() {
        return !pledges.of(Country.IN_DEPTH, calendar.year()).isEmpty();
    }

    @Override
    public void play() {
        var posts = ensemble.seat();
        var lines = Lines.read("nation.tsv");
        var series =
                lines.stream()
                        .collect(
                                Collectors.toMap(
                                        Line::code, line -> indicators.bring(line.definition())));
        var census = census(lines, series, posts);
        long told = 0;
        for (var place : places()) {
            var vows = new HashMap<Line, List<Vow>>();
            lines.forEach(line -> vows.put(line, vows(line, place)));
            years().forEach(year -> promise(new Year(year, lines, series), vows));
            var readings =
                    census.readings(
                            lines.stream()
                                    .flatMap(line -> requireNonNull(vows.get(line)).stream())
                                    .toList());
            reporting.bring(readings);
            told += readings.size();
        }
        log.info("The nation of the demonstration has {} readings", told);
    }

    private List<FiscalYear> years() {
        var year = calendar.year();
        return List.of(year.previous().previous(), year.previous(), year);
    }

    private Census census(List<Line> lines, Map<String, SeriesId> series, Ensemble.Posts posts) {
        var sketches = new HashMap<String, Sketch>();
        for (var line : lines) {
            sketches.put(line.code(), Sketch.of(line, requireNonNull(series.get(line.code()))));
        }
        var quarters =
                years().stream()
                        .flatMap(FiscalYear::quarters)
                        .filter(quarter -> quarter.compareTo(calendar.quarter()) <= 0)
                        .map(quarter -> told(quarter, series, posts))
                        .toList();
        return new Census(sketches, quarters, calendar.year());
    }

    private Told told(FiscalPeriod quarter, Map<String, SeriesId> series, Ensemble.Posts posts) {
        return new Told(quarter, series, posts.owners(), posts.judges(), calendar.now(), zone);
    }

    /** The districts, and the City of Kigali with its three. */
    private List<UnitCode> places() {
        return Stream.concat(
                        codes(Tier.DISTRICT, Country.NATION)
                                .filter(code -> !Country.CITY.contains(code)),
                        Stream.of(Country.CITY))
                .sorted()
                .toList();
    }

    private Stream<UnitCode> codes(Tier tier, UnitCode within) {
        return territory.units(tier, within, calendar.today()).stream().map(Unit::code);
    }

    private List<Vow> vows(Line line, UnitCode place) {
        var villages = codes(Tier.VILLAGE, place).toList();
        var ordinary = Goals.of(line);
        return new Cascade(line, place)
                .vows(
                        villages,
                        villages.stream()
                                .map(village -> Chance.of(village, "size").between(100, 190))
                                .map(size -> ordinary.forSize(line, size))
                                .toList());
    }

    private void promise(Year year, Map<Line, List<Vow>> vows) {
        var made = year.pledges(line -> requireNonNull(vows.get(line)));
        pledges.make(made);
        contracts.bring(year.contracts(made, calendar.today()));
    }
}
