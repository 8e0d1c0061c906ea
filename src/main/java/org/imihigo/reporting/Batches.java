package org.imihigo.reporting;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Measured;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Takes a batch: each rule is asked once for all rows, never once a row. Whoever else writes to the
 * same reports waits meanwhile, and in the same order.
 */
@Component
class Batches {
    private final Territory territory;
    private final Calendar calendar;
    private final OwnWindows windows;
    private final Sheets sheets;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Readings readings;
    private final Reports reports;
    private final Ledger ledger;

    Batches(
            Territory territory,
            Calendar calendar,
            OwnWindows windows,
            Sheets sheets,
            Pledges pledges,
            Indicators indicators,
            Readings readings,
            Reports reports,
            Ledger ledger) {
        this.territory = territory;
        this.calendar = calendar;
        this.windows = windows;
        this.sheets = sheets;
        this.pledges = pledges;
        this.indicators = indicators;
        this.readings = readings;
        this.reports = reports;
        this.ledger = ledger;
    }

    Intake.Outcome take(List<Sent> sent, Intake.Terms terms, Actor actor) {
        var batch = new Batch(sent, actor, calendar.now());
        batch.mustBeWritable(unit -> territory.find(unit).isPresent());
        batch.setKnownAside(byId(readings.find(batch.ids())));
        batch.mustBeOpen(windows);
        batch.mustSeeTheEnd(sheets::seesTheEnd);
        var series = series();
        batch.mustSuit(pledged(batch.open()), series);
        batch.mustBeEditable(reports.hold(batch.reports()));
        batch.mustGoOn(
                inForce(batch.open()),
                takenOut(batch.open()),
                Levels.before(batch.open(), series, readings));
        var kept = batch.kept();
        boolean written = terms.partial() || batch.isWhole();
        if (written && !kept.isEmpty()) {
            ledger.take(kept, actor.person(), batch.superseded());
        }
        if (written && terms.submit()) {
            ledger.submit(batch.submitted(), actor, calendar.now());
        }
        return new Intake.Outcome(written, batch.outcome());
    }

    private static Map<ReadingId, Reading> byId(Collection<Reading> found) {
        return found.stream().collect(toMap(Reading::id, identity()));
    }

    private Map<Integer, Series> series() {
        return indicators.all().stream().collect(toMap(series -> series.id().value(), identity()));
    }

    /** What the units measure themselves, as far as the rows ask. */
    private Set<Batch.Pledged> pledged(List<Sent> rows) {
        var units = rows.stream().map(Sent::unit).collect(toSet());
        var years = rows.stream().map(row -> row.period().year()).distinct();
        return years.flatMap(year -> measured(year, units).stream())
                .filter(measured -> measured.source() == Source.OWN)
                .map(Batch.Pledged::of)
                .collect(toSet());
    }

    private List<Measured> measured(FiscalYear year, Set<UnitCode> units) {
        return pledges.measured(year, units);
    }

    private Map<Sent.Place, Reading> inForce(List<Sent> rows) {
        var units = rows.stream().map(Sent::unit).collect(toSet());
        var periods = rows.stream().map(Sent::period).collect(toSet());
        return current(units, periods).stream().collect(toMap(Sent.Place::of, identity()));
    }

    private Map<Sent.Place, ReadingId> takenOut(List<Sent> rows) {
        var units = rows.stream().map(Sent::unit).collect(toSet());
        var periods = rows.stream().map(Sent::period).collect(toSet());
        return readings.takenOut(units, periods, Kind.SELF).stream()
                .collect(toMap(Sent.Place::of, Reading::id));
    }

    private List<Reading> current(Set<UnitCode> units, Set<FiscalPeriod> periods) {
        return units.isEmpty() ? List.of() : readings.current(units, periods, Kind.SELF);
    }
}
