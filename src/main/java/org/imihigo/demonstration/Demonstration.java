package org.imihigo.demonstration;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contracts;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.pledges.Pledges;
import org.imihigo.reporting.Reporting;
import org.imihigo.territory.Territory;
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
@ConditionalOnProperty(name = "imihigo.demo", havingValue = "country", matchIfMissing = true)
class Demonstration implements Play {
    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

    private final Territory territory;
    private final Ensemble ensemble;
    private final Indicators indicators;
    private final Pledges pledges;
    private final Contracts contracts;
    private final Reporting reporting;
    private final Wishes wishes;
    private final Strategy strategy;
    private final Explained explained;
    private final Calendar calendar;
    private final Overture overture;
    private final ZoneId zone;

    Demonstration(
            Territory territory,
            Ensemble ensemble,
            Indicators indicators,
            Pledges pledges,
            Contracts contracts,
            Reporting reporting,
            Wishes wishes,
            Strategy strategy,
            Explained explained,
            Calendar calendar,
            Overture overture,
            ZoneId zone) {
        this.territory = territory;
        this.ensemble = ensemble;
        this.indicators = indicators;
        this.pledges = pledges;
        this.contracts = contracts;
        this.reporting = reporting;
        this.wishes = wishes;
        this.strategy = strategy;
        this.explained = explained;
        this.calendar = calendar;
        this.overture = overture;
        this.zone = zone;
    }

    @Override
    public boolean isThere() {
        return !pledges.of(Country.IN_DEPTH, calendar.year()).isEmpty();
    }

    @Override
    public void play() {
        var posts = ensemble.seat();
        var lines = Lines.read("bugesera.tsv");
        var series =
                lines.stream()
                        .collect(
                                Collectors.toMap(
                                        Line::code, line -> indicators.bring(line.definition())));
        play(calendar.year().previous(), 4, lines, series, posts);
        play(calendar.year(), calendar.quarter().number(), lines, series, posts);
        wishes.play(posts.owners(), series);
        var author = requireNonNull(posts.owners().get(Country.IN_DEPTH));
        strategy.play(author, series);
        explained.play(author);
        overture.play();
    }

    private void play(
            FiscalYear fiscalYear,
            int quarters,
            List<Line> lines,
            Map<String, SeriesId> series,
            Ensemble.Posts posts) {
        var country = new Country(territory, calendar.today());
        var year = new Year(fiscalYear, lines, series);
        var made = year.pledges(country::vows);
        pledges.make(made);
        contracts.bring(year.contracts(made, calendar.today()));
        var vows = lines.stream().flatMap(line -> country.vows(line).stream()).toList();
        for (int quarter = 1; quarter <= quarters; quarter++) {
            var told =
                    new Told(
                            fiscalYear.quarter(quarter),
                            series,
                            posts.owners(),
                            posts.judges(),
                            calendar.now(),
                            zone);
            reporting.bring(told.readings(vows));
        }
        log.info("The demonstration has {} pledges for {}", made.size(), fiscalYear);
    }
}
