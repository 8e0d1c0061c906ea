package org.imihigo.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.imihigo.calendar.Calendar;
import org.imihigo.documents.DocumentId;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: what may be done with readings, by whom, one transaction each. */
@Service
@Transactional
public class Reporting {
    private final Readings readings;
    private final Reports reports;
    private final Ledger ledger;
    private final Sheets sheets;
    private final Stories stories;
    private final Commentaries commentaries;
    private final Customs customs;
    private final Writers writers;
    private final OwnWindows windows;
    private final Calendar calendar;

    Reporting(
            Readings readings,
            Reports reports,
            Ledger ledger,
            Sheets sheets,
            Stories stories,
            Commentaries commentaries,
            Customs customs,
            Writers writers,
            OwnWindows windows,
            Calendar calendar) {
        this.readings = readings;
        this.reports = reports;
        this.ledger = ledger;
        this.sheets = sheets;
        this.stories = stories;
        this.commentaries = commentaries;
        this.customs = customs;
        this.writers = writers;
        this.windows = windows;
        this.calendar = calendar;
    }

    /**
     * Keeps what an owner sends of a period: all of it or nothing. Sent twice, it is kept once.
     *
     * @throws Refusal where the unit is not the actor's, the window is closed, the report lies with
     *     the level above, somebody else changed a reading meanwhile, or a value does not suit
     */
    public Report file(UnitCode unit, FiscalPeriod period, Filing filing, Actor actor) {
        writers.mustWrite(actor, unit);
        windows.mustBeOpen(unit, period);
        var report = reports.hold(unit, period);
        var fresh =
                filing.entries().stream()
                        .filter(entry -> !isRecorded(unit, period, entry))
                        .toList();
        boolean known = fresh.isEmpty() && isAttached(filing) && isSaid(unit, period, filing);
        if (known && filing.submit() != report.isEditable()) {
            return report;
        }
        report.mustBeEditable();
        var current = readings.current(unit, period, Kind.SELF);
        fresh.forEach(entry -> record(unit, period, entry, current, actor));
        withdrawReplaced(unit, period, fresh, actor);
        filing.evidence().forEach((id, files) -> attach(current.values(), id, files, actor));
        unsaid(unit, period, filing).forEach((reading, said) -> say(reading, said, actor));
        return filing.submit() ? submit(report, actor) : report;
    }

    /** Keeps what was typed for many units at once: all of it or nothing. */
    public void file(Map<UnitCode, Filing> filings, FiscalPeriod period, Actor actor) {
        new TreeMap<>(filings).forEach((unit, filing) -> file(unit, period, filing, actor));
    }

    private boolean isAttached(Filing filing) {
        return filing.evidence().entrySet().stream()
                .allMatch(each -> ledger.isAttached(each.getKey(), each.getValue()));
    }

    private boolean isSaid(UnitCode unit, FiscalPeriod period, Filing filing) {
        return unsaid(unit, period, filing).isEmpty();
    }

    /** What is not on record beside the readings in force. */
    private Map<Reading, Commentary> unsaid(UnitCode unit, FiscalPeriod period, Filing filing) {
        if (filing.beside().isEmpty()) {
            return Map.of();
        }
        var current = readings.current(unit, period, Kind.SELF);
        var said = commentaries.of(current.values().stream().map(Reading::id).toList());
        var unsaid = new HashMap<Reading, Commentary>();
        filing.beside()
                .forEach(
                        (series, one) ->
                                Optional.ofNullable(current.get(series))
                                        .filter(reading -> !one.isSameAs(said(said, reading)))
                                        .ifPresent(reading -> unsaid.put(reading, one)));
        return unsaid;
    }

    private static Commentary said(Map<ReadingId, Commentary> said, Reading reading) {
        return said.getOrDefault(reading.id(), Commentary.NONE);
    }

    private void say(Reading reading, Commentary said, Actor actor) {
        var item = sheets.item(reading.unit(), reading.period(), reading.series());
        customs.breakdowns(item)
                .forEach(breakdown -> breakdown.mustAddUp(said.parts(), reading.amount()));
        commentaries.add(reading.id(), said, actor.post(), calendar.now());
    }

    /** What was validated was another reading: it counts no more. */
    private void withdrawReplaced(
            UnitCode unit, FiscalPeriod period, List<Entry> fresh, Actor actor) {
        var validated = readings.current(unit, period, Kind.VALIDATED);
        fresh.stream()
                .filter(entry -> entry.corrects().isPresent())
                .flatMap(entry -> Optional.ofNullable(validated.get(entry.series())).stream())
                .forEach(reading -> ledger.withdraw(reading, actor, calendar.now()));
    }

    private boolean isRecorded(UnitCode unit, FiscalPeriod period, Entry entry) {
        var known = readings.find(entry.id());
        if (known.filter(reading -> !entry.isSaidBy(reading, unit, period)).isPresent()) {
            throw Refusal.conflict("reporting.reading.taken");
        }
        return known.isPresent();
    }

    private void record(
            UnitCode unit,
            FiscalPeriod period,
            Entry entry,
            Map<SeriesId, Reading> current,
            Actor actor) {
        sheets.item(unit, period, entry.series()).mustSuit(entry.amount());
        var corrected = Optional.ofNullable(current.get(entry.series()));
        if (!corrected.map(Reading::id).equals(entry.corrects())) {
            throw Refusal.conflict("reporting.reading.forked");
        }
        var now = calendar.now();
        var reading =
                corrected
                        .map(
                                old ->
                                        old.correctedTo(
                                                entry.id(),
                                                entry.amount(),
                                                actor.post(),
                                                now,
                                                entry.note()))
                        .orElseGet(
                                () ->
                                        new Reading(
                                                entry.id(),
                                                unit,
                                                entry.series(),
                                                period,
                                                Kind.SELF,
                                                entry.amount(),
                                                takenOut(unit, period, entry.series()),
                                                actor.post(),
                                                now,
                                                entry.note()));
        ledger.write(reading, actor.person(), corrected.map(Reading::amount));
        ledger.attach(reading.id(), entry.evidence(), actor.post(), now);
    }

    /** The last word on a figure that was taken out: what is said now goes on from it. */
    private Optional<ReadingId> takenOut(UnitCode unit, FiscalPeriod period, SeriesId series) {
        return Optional.ofNullable(readings.last(unit, period, Kind.SELF).get(series))
                .map(Reading::id);
    }

    private void attach(
            Collection<Reading> current, ReadingId id, List<DocumentId> files, Actor actor) {
        if (current.stream().map(Reading::id).noneMatch(id::equals)) {
            throw Refusal.conflict("reporting.reading.forked");
        }
        ledger.attach(id, files, actor.post(), calendar.now());
    }

    private Report submit(Report report, Actor actor) {
        if (readings.current(report.unit(), report.period(), Kind.SELF).isEmpty()) {
            throw Refusal.invalid("reporting.report.empty");
        }
        var submitted =
                report.moved(Report.State.SUBMITTED, actor, calendar.now(), Optional.empty());
        ledger.move(submitted);
        return submitted;
    }

    /** Takes in many readings at once, as an import or the demonstration brings them. */
    public void bring(Collection<Reading> brought) {
        ledger.bring(brought);
    }

    /**
     * Every cell's reading in force, as a change from nothing: for those who keep sums. What is
     * committed later comes through the change log as {@link ReadingChange}s.
     */
    @Transactional(readOnly = true)
    public void eachCurrent(Consumer<ReadingChange> consumer) {
        readings.eachCurrent(consumer);
    }

    /** The readings in force of one unit and series in one year, by period. */
    @Transactional(readOnly = true)
    public List<Reading> current(UnitCode unit, SeriesId series, FiscalYear year, Kind kind) {
        return readings.current(unit, year, kind).stream()
                .filter(reading -> reading.series().equals(series))
                .toList();
    }

    /** Whether the unit can report the period today, also by days that it alone was granted. */
    @Transactional(readOnly = true)
    public boolean isOpen(UnitCode unit, FiscalPeriod period) {
        return windows.isOpen(unit, period);
    }

    /** What the unit can report today, the earliest first. */
    @Transactional(readOnly = true)
    public List<FiscalPeriod> open(UnitCode unit) {
        return windows.open(List.of(unit));
    }

    /** The report as it stands; a draft that nobody began is one too. */
    @Transactional(readOnly = true)
    public Report report(UnitCode unit, FiscalPeriod period) {
        return reports.get(unit, period);
    }

    /**
     * What the unit has to report in a period, in the order of its contract; nothing where it has
     * no figures of its own.
     */
    @Transactional(readOnly = true)
    public List<Owed> owed(UnitCode unit, FiscalPeriod period) {
        var current = readings.current(unit, period, Kind.SELF);
        var before = readings.before(unit, period);
        return sheets.of(unit, period).stream()
                .map(
                        item ->
                                new Owed(
                                        period,
                                        item.pledge(),
                                        item.series(),
                                        Optional.ofNullable(current.get(item.series().id())),
                                        Optional.ofNullable(before.get(item.series().id()))))
                .toList();
    }

    /** The last word beside each of these readings that has one. */
    @Transactional(readOnly = true)
    public Map<ReadingId, Commentary> beside(Collection<ReadingId> ids) {
        return commentaries.of(ids);
    }

    @Transactional(readOnly = true)
    public Optional<Reading> find(ReadingId id) {
        return readings.find(id);
    }

    /** All that was said of the reading's cell, the latest first. */
    @Transactional(readOnly = true)
    public List<Step> chain(ReadingId id) {
        return stories.of(id);
    }
}
