package org.imihigo.reporting;

import static org.imihigo.reporting.tables.Report.REPORT;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.imihigo.database.BulkInsert;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.reporting.tables.records.ReportRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All reports; the only class that knows the table. */
@Repository
class Reports {
    private final DSLContext db;

    Reports(DSLContext db) {
        this.db = db;
    }

    /** The report as it stands; a draft that nobody began is one too. */
    Report get(UnitCode unit, FiscalPeriod period) {
        return db.selectFrom(REPORT)
                .where(is(unit, period))
                .fetchOptional(Reports::report)
                .orElseGet(() -> Report.draft(unit, period));
    }

    /** The report, held until the transaction ends: whoever else saves or judges it waits. */
    Report hold(UnitCode unit, FiscalPeriod period) {
        db.insertInto(REPORT, REPORT.UNIT, REPORT.PERIOD, REPORT.STATE)
                .values(unit.value(), period.toString(), Report.State.DRAFT.name())
                .onConflict(REPORT.UNIT, REPORT.PERIOD)
                .doNothing()
                .execute();
        return db.selectFrom(REPORT)
                .where(is(unit, period))
                .forNoKeyUpdate()
                .fetchSingle(Reports::report);
    }

    /** Many at once, each held until the transaction ends; always in the same order. */
    List<Report> hold(List<Report.Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        var units = column(places, place -> place.unit().value());
        var periods = column(places, place -> place.period().toString());
        db.execute(
                "insert into reporting.report (unit, period, state)"
                        + " select unit, period, 'DRAFT' from unnest({0}, {1}) as them(unit, period)"
                        + " order by unit collate \"C\", period collate \"C\""
                        + " on conflict (unit, period) do nothing",
                units, periods);
        return db.selectFrom(REPORT)
                .where("(unit, period) in (select * from unnest({0}, {1}))", units, periods)
                .orderBy(REPORT.UNIT, REPORT.PERIOD)
                .forNoKeyUpdate()
                .fetch(Reports::report);
    }

    /** The next versions of reports that are held. */
    void submit(List<Report> moved) {
        var last = moved.getLast();
        db.update(REPORT)
                .set(REPORT.STATE, Report.State.SUBMITTED.name())
                .set(REPORT.VERSION, REPORT.VERSION.plus(1))
                .set(REPORT.POST, last.by().map(PostId::value).orElse(null))
                .set(REPORT.PERSON, last.person().orElse(null))
                .set(REPORT.AT, last.at().orElse(null))
                .setNull(REPORT.REASON)
                .where(
                        "(unit, period) in (select * from unnest({0}, {1}))",
                        column(moved, report -> report.unit().value()),
                        column(moved, report -> report.period().toString()))
                .execute();
    }

    private static <T> Param<String[]> column(List<T> rows, Function<T, String> cell) {
        return DSL.val(rows.stream().map(cell).toArray(String[]::new));
    }

    /** The report's next version. */
    void move(Report report) {
        int moved =
                db.update(REPORT)
                        .set(REPORT.STATE, report.state().name())
                        .set(REPORT.VERSION, report.version())
                        .set(REPORT.POST, report.by().map(PostId::value).orElse(null))
                        .set(REPORT.PERSON, report.person().orElse(null))
                        .set(REPORT.AT, report.at().orElse(null))
                        .set(REPORT.REASON, report.reason().orElse(null))
                        .where(
                                is(report.unit(), report.period()),
                                REPORT.VERSION.eq(report.version() - 1))
                        .execute();
        if (moved == 0) {
            throw Refusal.conflict("reporting.report.moved");
        }
    }

    /** Those of these units that lie in one of these states, the longest first. */
    List<Report> in(Collection<Report.State> states, Collection<UnitCode> units) {
        return db.selectFrom(REPORT)
                .where(
                        REPORT.UNIT.in(units.stream().map(UnitCode::value).toList()),
                        REPORT.STATE.in(states.stream().map(Report.State::name).toList()))
                .orderBy(REPORT.AT, REPORT.UNIT)
                .fetch(Reports::report);
    }

    /** The reports of these units for one period, as far as somebody began them. */
    List<Report> of(Collection<UnitCode> units, FiscalPeriod period) {
        return db.selectFrom(REPORT)
                .where(
                        REPORT.UNIT.in(units.stream().map(UnitCode::value).toList()),
                        REPORT.PERIOD.eq(period.toString()))
                .orderBy(REPORT.UNIT)
                .fetch(Reports::report);
    }

    /** The units whose report has left them: a returned one was late or not when it was sent. */
    List<UnitCode> sent(FiscalPeriod period) {
        return db.select(REPORT.UNIT)
                .from(REPORT)
                .where(
                        REPORT.PERIOD.eq(period.toString()),
                        REPORT.STATE.ne(Report.State.DRAFT.name()))
                .fetch(line -> new UnitCode(line.value1()));
    }

    /** The units whose report lies with the level above. */
    List<UnitCode> waiting(FiscalPeriod period) {
        return db.select(REPORT.UNIT)
                .from(REPORT)
                .where(
                        REPORT.PERIOD.eq(period.toString()),
                        REPORT.STATE.eq(Report.State.SUBMITTED.name()))
                .fetch(line -> new UnitCode(line.value1()));
    }

    /** The reports of what was brought; those that are there stay as they are. */
    void bring(Collection<Report> reports) {
        var there = there(reports);
        BulkInsert.into(
                db,
                REPORT,
                Arrays.asList(REPORT.fields()),
                reports.stream()
                        .filter(report -> !there.contains("" + report.unit() + report.period()))
                        .toList(),
                Reports::copied);
    }

    private Set<String> there(Collection<Report> reports) {
        var units = reports.stream().map(report -> report.unit().value()).sorted().toList();
        var periods = reports.stream().map(report -> report.period().toString()).distinct();
        if (units.isEmpty()) {
            return Set.of();
        }
        return db.select(REPORT.UNIT, REPORT.PERIOD)
                .from(REPORT)
                .where(
                        REPORT.UNIT.between(units.getFirst(), units.getLast()),
                        REPORT.PERIOD.in(periods.toList()))
                .fetchSet(line -> line.value1() + line.value2());
    }

    private static Condition is(UnitCode unit, FiscalPeriod period) {
        return REPORT.UNIT.eq(unit.value()).and(REPORT.PERIOD.eq(period.toString()));
    }

    private static Report report(ReportRecord line) {
        return new Report(
                new UnitCode(line.getUnit()),
                FiscalPeriod.parse(line.getPeriod()).orElseThrow(),
                Report.State.valueOf(line.getState()),
                line.getVersion(),
                Optional.ofNullable(line.getPost()).map(PostId::new),
                Optional.ofNullable(line.getPerson()),
                Optional.ofNullable(line.getAt()),
                Optional.ofNullable(line.getReason()));
    }

    /** In the order of the table's fields. */
    private static @Nullable Object[] copied(Report report) {
        return new @Nullable Object[] {
            report.unit().value(),
            report.period().toString(),
            report.state().name(),
            report.version(),
            report.by().map(PostId::value).orElse(null),
            report.person().orElse(null),
            report.at().orElse(null),
            report.reason().orElse(null)
        };
    }
}
