package org.imihigo.reporting;

import static org.imihigo.reporting.tables.Reading.READING;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.reporting.tables.records.ReadingRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All readings; the only class that knows the table. */
@Repository
class Readings {
    private static final int CURSOR = 10_000;

    private final DSLContext db;

    Readings(DSLContext db) {
        this.db = db;
    }

    /** Nothing supersedes it: it is in force. */
    private static Condition current() {
        var newer = READING.as("newer");
        return DSL.notExists(DSL.selectOne().from(newer).where(newer.SUPERSEDES.eq(READING.ID)));
    }

    /** What is in force, of all units and years, by cursor; as changes from nothing. */
    void eachCurrent(Consumer<ReadingChange> consumer) {
        var units = new HashMap<String, UnitCode>();
        var periods = new HashMap<String, FiscalPeriod>();
        try (var cursor =
                db.select(
                                READING.UNIT,
                                READING.SERIES,
                                READING.PERIOD,
                                READING.KIND,
                                READING.VALUE,
                                READING.NUMERATOR,
                                READING.DENOMINATOR,
                                READING.REASON)
                        .from(READING)
                        .where(current())
                        .fetchSize(CURSOR)
                        .fetchLazy()) {
            for (var line : cursor) {
                consumer.accept(
                        new ReadingChange(
                                units.computeIfAbsent(line.value1(), UnitCode::new),
                                new SeriesId(line.value2()),
                                periods.computeIfAbsent(line.value3(), Readings::period),
                                Kind.valueOf(line.value4()),
                                Optional.empty(),
                                amount(
                                        line.value5(),
                                        line.value6(),
                                        line.value7(),
                                        line.value8())));
            }
        }
    }

    /** What is in force for one unit in one year, oldest period first. */
    List<Reading> current(UnitCode unit, SeriesId series, FiscalYear year, Kind kind) {
        return db.selectFrom(READING)
                .where(
                        READING.UNIT.eq(unit.value()),
                        READING.SERIES.eq(series.value()),
                        READING.PERIOD.startsWith(year.toString()),
                        READING.KIND.eq(kind.name()),
                        current())
                .orderBy(READING.PERIOD)
                .fetch(Readings::reading);
    }

    /** The amounts of those readings that exist. */
    Map<ReadingId, Amount> amounts(Collection<ReadingId> ids) {
        return db.selectFrom(READING)
                .where(READING.ID.in(ids.stream().map(ReadingId::value).toList()))
                .fetchMap(line -> new ReadingId(line.getId()), Readings::amount);
    }

    /** Writes many at once. */
    void copy(Collection<Reading> readings) {
        db.connection(connection -> ReadingCopy.into(connection, readings));
    }

    static Reading reading(ReadingRecord line) {
        return new Reading(
                new ReadingId(line.getId()),
                new UnitCode(line.getUnit()),
                new SeriesId(line.getSeries()),
                period(line.getPeriod()),
                Kind.valueOf(line.getKind()),
                amount(line),
                Optional.ofNullable(line.getSupersedes()).map(ReadingId::new),
                new PostId(line.getPost()),
                line.getAt(),
                Optional.ofNullable(line.getNote()));
    }

    private static Amount amount(ReadingRecord line) {
        return amount(
                line.getValue(), line.getNumerator(), line.getDenominator(), line.getReason());
    }

    private static Amount amount(
            @Nullable Long value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String reason) {
        if (value != null) {
            return new Amount.Value(value);
        }
        if (numerator != null && denominator != null) {
            return new Amount.Counts(numerator, denominator);
        }
        return new Amount.NotApplicable(reason == null ? "" : reason);
    }

    private static FiscalPeriod period(String text) {
        return FiscalPeriod.parse(text).orElseThrow();
    }
}
