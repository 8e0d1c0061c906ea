package org.imihigo.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.imihigo.exchange.Upload.Purpose;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.reporting.Entry;
import org.imihigo.reporting.Filing;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.ReadingId;
import org.imihigo.reporting.Reporting;
import org.imihigo.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for tables that come back filled: compared, and filed as reports of the unit. */
@Service
class Fills {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Uploads uploads;
    private final DryRuns runs;
    private final OfficialTable table;
    private final Reporting reporting;
    private final Locks locks;

    Fills(Uploads uploads, DryRuns runs, OfficialTable table, Reporting reporting, Locks locks) {
        this.uploads = uploads;
        this.runs = runs;
        this.table = table;
        this.reporting = reporting;
        this.locks = locks;
    }

    /**
     * What a filled table would change.
     *
     * @param strangers rows whose key is none of this contract's
     */
    record Comparison(List<Change> changes, int strangers) {
        long count(Change.Kind kind) {
            return changes.stream().filter(change -> change.kind() == kind).count();
        }

        /** Two comparisons of one digest would file the same. */
        String digest() {
            var said =
                    changes.stream()
                            .filter(Change::isFiled)
                            .map(Change::digest)
                            .collect(joining("\n"));
            return UUID.nameUUIDFromBytes(said.getBytes(UTF_8)).toString();
        }
    }

    @Transactional(readOnly = true)
    public Comparison compare(Upload upload, Words words) {
        var sheets =
                runs.sheets(upload, PATIENCE)
                        .orElseThrow(() -> Refusal.conflict("exchange.import.changed"));
        var sheet = sheets.get(Layout.best(sheets));
        var layout = Layout.of(sheet);
        if (!layout.knows(Column.KEY)) {
            throw Refusal.invalid("exchange.fill.no-key");
        }
        var rows =
                table.rows(upload.unit(), upload.year()).stream()
                        .collect(toMap(row -> row.pledge().id().toString(), row -> row));
        var quarters = locks.of(upload.unit(), upload.year());
        var changes = new ArrayList<Change>();
        int strangers = 0;
        for (var line : layout.lines(sheet)) {
            var key = line.cell(Column.KEY).map(Written::text).map(String::strip);
            if (key.isEmpty()) {
                continue;
            }
            var row = Optional.ofNullable(rows.remove(key.get()));
            row.ifPresent(pledge -> changes.addAll(changes(pledge, line, quarters, words)));
            strangers += row.isPresent() ? 0 : 1;
        }
        return new Comparison(List.copyOf(changes), strangers);
    }

    private List<Change> changes(OfficialRow row, Line line, List<Lock> quarters, Words words) {
        var pledge = row.pledge();
        var readings =
                reporting.current(pledge.unit(), pledge.series(), pledge.year(), Kind.SELF).stream()
                        .collect(toMap(Reading::period, one -> one));
        var changes = new ArrayList<Change>();
        for (int quarter = 1; quarter <= Columns.ACHIEVED.size(); quarter++) {
            var cell = line.cell(Columns.ACHIEVED.get(quarter - 1));
            var before = Optional.ofNullable(readings.get(pledge.year().quarter(quarter)));
            if (cell.isPresent()) {
                var lock = row.lock(quarters.get(quarter - 1));
                changes.add(change(row, line, quarter, cell.get(), before, lock, words));
            }
        }
        return changes;
    }

    private static Change change(
            OfficialRow row,
            Line line,
            int quarter,
            Written cell,
            Optional<Reading> before,
            Lock lock,
            Words words) {
        var draft = new Found(row, line, quarter, cell, before);
        if (FilledCell.isAsExported(cell, row.achieved(quarter - 1, words))) {
            return draft.as(Change.Kind.UNCHANGED, "");
        }
        if (lock != Lock.OPEN) {
            return draft.as(Change.Kind.NOT_OPEN, lock.says(words));
        }
        try {
            return draft.saying(FilledCell.read(cell, row, words));
        } catch (Refusal refusal) {
            return draft.as(Change.Kind.UNREADABLE, words.text(refusal));
        }
    }

    /** A filled cell, before it is known what becomes of it. */
    private record Found(
            OfficialRow row, Line line, int quarter, Written cell, Optional<Reading> before) {
        Change as(Change.Kind kind, String problem) {
            return change(kind, Optional.empty(), problem);
        }

        Change saying(Amount amount) {
            if (before.filter(one -> one.amount().equals(amount)).isPresent()) {
                return as(Change.Kind.UNCHANGED, "");
            }
            return change(
                    before.isPresent() ? Change.Kind.CORRECTED : Change.Kind.NEW,
                    Optional.of(amount),
                    "");
        }

        private Change change(Change.Kind kind, Optional<Amount> amount, String problem) {
            return new Change(
                    row,
                    line.row(),
                    cell.place(),
                    quarter,
                    kind,
                    cell.text(),
                    before,
                    amount,
                    problem);
        }
    }

    /**
     * Writes what changed into the unit's reports, as drafts: all of it or nothing. The readings
     * bear names made from the file, so that they are written once however often it is asked.
     *
     * @param seen the digest of the comparison that the actor read
     */
    @Transactional
    public List<FiscalPeriod> file(
            UnitCode unit, FiscalYear year, String seen, Actor actor, Words words) {
        actor.mustReportFor(unit);
        var upload = uploads.find(unit, year, Purpose.FIGURES);
        if (upload.isEmpty()) {
            return List.of();
        }
        var comparison = compare(upload.get(), words);
        if (!comparison.digest().equals(seen)) {
            throw Refusal.conflict("exchange.import.changed");
        }
        var filed = new ArrayList<FiscalPeriod>();
        for (int quarter = 1; quarter <= Columns.ACHIEVED.size(); quarter++) {
            int number = quarter;
            var entries =
                    comparison.changes().stream()
                            .filter(change -> change.isFiled() && change.quarter() == number)
                            .map(change -> entry(change, upload.get()))
                            .toList();
            if (!entries.isEmpty()) {
                var period = year.quarter(quarter);
                reporting.file(unit, period, new Filing(entries, Map.of(), false), actor);
                filed.add(period);
            }
        }
        uploads.delete(upload.get().id());
        return filed;
    }

    private static Entry entry(Change change, Upload upload) {
        var name = upload.id() + " " + change.digest();
        return new Entry(
                new ReadingId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8))),
                change.pledge().series().id(),
                change.amount().orElseThrow(),
                change.before().map(Reading::id),
                Optional.empty(),
                List.of());
    }

    /** The changes of a list that a person should see first. */
    static List<Change> ordered(Collection<Change> changes) {
        return changes.stream()
                .sorted(
                        Comparator.comparing(Change::kind)
                                .thenComparingInt(Change::row)
                                .thenComparingInt(Change::quarter))
                .toList();
    }
}
