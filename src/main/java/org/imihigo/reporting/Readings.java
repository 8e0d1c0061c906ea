package org.imihigo.reporting;

import static java.util.stream.Collectors.toMap;
import static org.imihigo.reporting.tables.Reading.READING;
import static org.imihigo.reporting.tables.Withdrawal.WITHDRAWAL;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.imihigo.database.BulkInsert;
import org.imihigo.database.BulkRead;
import org.imihigo.database.BulkRow;
import org.imihigo.database.Things;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.imihigo.reporting.tables.records.ReadingRecord;
import org.imihigo.reporting.tables.records.WithdrawalRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All readings, and what was withdrawn of them; the only class that knows the tables. */
@Repository
class Readings {
    /** For those who need not know why. */
    private static final Amount DOES_NOT_APPLY = new Amount.NotApplicable("-");

    private static final List<Field<?>> COPIED =
            List.of(
                    READING.ID,
                    READING.UNIT,
                    READING.SERIES,
                    READING.PERIOD,
                    READING.KIND,
                    READING.VALUE,
                    READING.NUMERATOR,
                    READING.DENOMINATOR,
                    READING.REASON,
                    READING.SUPERSEDES,
                    READING.POST,
                    READING.PERSON,
                    READING.AT,
                    READING.NOTE);

    private final DSLContext db;

    Readings(DSLContext db) {
        this.db = db;
    }

    /** Nothing supersedes it, and nobody withdrew it: it is in force. */
    private static Condition current() {
        return last().andNotExists(
                        DSL.selectOne().from(WITHDRAWAL).where(WITHDRAWAL.READING.eq(READING.ID)));
    }

    /** Nothing supersedes it. Said twice, so that the small index is used. */
    private static Condition last() {
        var newer = READING.as("newer");
        return DSL.notExists(
                DSL.selectOne()
                        .from(newer)
                        .where(newer.SUPERSEDES.isNotNull(), newer.SUPERSEDES.eq(READING.ID)));
    }

    /** What is in force, of all units and years; as changes from nothing. */
    void eachCurrent(Consumer<ReadingChange> consumer) {
        each(notGone(), consumer);
    }

    /** As {@link #current}, for all at once: a few are gone, and one list of them is enough. */
    private static Condition notGone() {
        var gone = DSL.field(DSL.name("gone"), UUID.class);
        return DSL.notExists(
                DSL.selectOne()
                        .from(
                                DSL.select(READING.SUPERSEDES.as(gone))
                                        .from(READING)
                                        .where(READING.SUPERSEDES.isNotNull())
                                        .unionAll(DSL.select(WITHDRAWAL.READING).from(WITHDRAWAL)))
                        .where(gone.eq(READING.ID)));
    }

    /** What is in force for these units in these periods, of these series. */
    void eachCurrent(
            Set<UnitCode> units,
            Set<FiscalPeriod> periods,
            Set<SeriesId> series,
            Kind kind,
            Consumer<ReadingChange> consumer) {
        var numbers = series.stream().map(SeriesId::value).toArray(Integer[]::new);
        each(in(units, periods, kind).and(READING.SERIES.eq(DSL.any(numbers))), consumer);
    }

    private void each(Condition which, Consumer<ReadingChange> consumer) {
        var units = new Things<>(UnitCode::new);
        var periods = new Things<>(Readings::period);
        var kinds = new Things<>(Kind::valueOf);
        BulkRead.each(
                db,
                db.select(
                                READING.UNIT,
                                READING.SERIES,
                                READING.PERIOD,
                                READING.KIND,
                                READING.VALUE,
                                READING.NUMERATOR,
                                READING.DENOMINATOR)
                        .from(READING)
                        .where(which),
                row ->
                        consumer.accept(
                                new ReadingChange(
                                        row.thing(0, units),
                                        new SeriesId((int) row.number(1)),
                                        row.thing(2, periods),
                                        row.thing(3, kinds),
                                        Optional.empty(),
                                        amount(row))));
    }

    private static Amount amount(BulkRow row) {
        if (!row.isNull(4)) {
            return new Amount.Value(row.number(4));
        }
        return row.isNull(5) ? DOES_NOT_APPLY : new Amount.Counts(row.number(5), row.number(6));
    }

    /** What is in force for one unit in one year, of all series, oldest period first. */
    List<Reading> current(UnitCode unit, FiscalYear year, Kind kind) {
        return db.selectFrom(READING)
                .where(
                        READING.UNIT.eq(unit.value()),
                        READING.PERIOD.startsWith(year.toString()),
                        READING.KIND.eq(kind.name()),
                        current())
                .orderBy(READING.PERIOD, READING.SERIES)
                .fetch(Readings::reading);
    }

    /** What is in force for one unit in one period, by series. */
    Map<SeriesId, Reading> current(UnitCode unit, FiscalPeriod period, Kind kind) {
        return current(unit, period.year(), kind).stream()
                .filter(reading -> reading.period().equals(period))
                .collect(toMap(Reading::series, Function.identity()));
    }

    /** What a unit said last of each series before the period, in the same year. */
    Map<SeriesId, Amount> before(UnitCode unit, FiscalPeriod period) {
        return current(unit, period.year(), Kind.SELF).stream()
                .filter(reading -> reading.period().compareTo(period) < 0)
                .filter(reading -> reading.period().kind() == period.kind())
                .collect(toMap(Reading::series, Reading::amount, (_, later) -> later));
    }

    /** The last word of one kind on each series, withdrawn or not: what a new one supersedes. */
    Map<SeriesId, Reading> last(UnitCode unit, FiscalPeriod period, Kind kind) {
        return db
                .selectFrom(READING)
                .where(
                        READING.UNIT.eq(unit.value()),
                        READING.PERIOD.eq(period.toString()),
                        READING.KIND.eq(kind.name()),
                        last())
                .fetch(Readings::reading)
                .stream()
                .collect(toMap(Reading::series, Function.identity()));
    }

    /** Takes a reading out of force, once. */
    boolean withdraw(ReadingId reading, Actor actor, Instant at) {
        return db.insertInto(WITHDRAWAL)
                        .set(
                                new WithdrawalRecord(
                                        reading.value(), actor.post().value(), actor.person(), at))
                        .onConflict(WITHDRAWAL.READING)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Those of these readings that were withdrawn. */
    Set<ReadingId> withdrawn(Collection<ReadingId> ids) {
        return db.select(WITHDRAWAL.READING)
                .from(WITHDRAWAL)
                .where(WITHDRAWAL.READING.in(ids.stream().map(ReadingId::value).toList()))
                .fetchSet(line -> new ReadingId(line.value1()));
    }

    Optional<Reading> find(ReadingId id) {
        return db.selectFrom(READING)
                .where(READING.ID.eq(id.value()))
                .fetchOptional(Readings::reading);
    }

    /** Those of these readings that exist. */
    List<Reading> find(Collection<ReadingId> ids) {
        return db.selectFrom(READING)
                .where(
                        READING.ID.eq(
                                DSL.any(ids.stream().map(ReadingId::value).toArray(UUID[]::new))))
                .fetch(Readings::reading);
    }

    /** What is in force for these units in these periods. */
    List<Reading> current(Set<UnitCode> units, Set<FiscalPeriod> periods, Kind kind) {
        return db.selectFrom(READING).where(in(units, periods, kind)).fetch(Readings::reading);
    }

    /** The last words on figures of these units that were withdrawn. */
    List<Reading> takenOut(Set<UnitCode> units, Set<FiscalPeriod> periods, Kind kind) {
        return db.select(READING.fields())
                .from(WITHDRAWAL)
                .join(READING)
                .on(READING.ID.eq(WITHDRAWAL.READING))
                .where(
                        READING.UNIT.eq(DSL.any(texts(units))),
                        READING.PERIOD.eq(DSL.any(texts(periods))),
                        READING.KIND.eq(kind.name()),
                        last())
                .fetchInto(READING)
                .map(Readings::reading);
    }

    /** What is in force in a place and all that lies in it, in these periods. */
    List<Reading> current(UnitCode within, Collection<FiscalPeriod> periods, Kind kind) {
        return db.selectFrom(READING)
                .where(
                        READING.UNIT.ge(within.value()),
                        READING.UNIT.lt(within.successor()),
                        READING.PERIOD.eq(DSL.any(texts(Set.copyOf(periods)))),
                        READING.KIND.eq(kind.name()),
                        current())
                .fetch(Readings::reading);
    }

    private static Condition in(Set<UnitCode> units, Set<FiscalPeriod> periods, Kind kind) {
        return READING.UNIT
                .eq(DSL.any(texts(units)))
                .and(READING.PERIOD.eq(DSL.any(texts(periods))))
                .and(READING.KIND.eq(kind.name()))
                .and(current());
    }

    private static String[] texts(Set<?> things) {
        return things.stream().map(Object::toString).toArray(String[]::new);
    }

    /** Everything that was ever said of this reading's cell, the latest first. */
    List<Reading> story(Reading of) {
        return db.selectFrom(READING)
                .where(
                        READING.UNIT.eq(of.unit().value()),
                        READING.PERIOD.eq(of.period().toString()),
                        READING.SERIES.eq(of.series().value()))
                .orderBy(READING.AT.desc(), READING.KIND.desc())
                .fetch(Readings::reading);
    }

    /** Who wrote these readings; what was brought has no writer. */
    Set<UUID> writers(Collection<ReadingId> ids) {
        return db.selectDistinct(READING.PERSON)
                .from(READING)
                .where(
                        READING.ID.in(ids.stream().map(ReadingId::value).toList()),
                        READING.PERSON.isNotNull())
                .fetchSet(READING.PERSON);
    }

    /** The amounts of those readings that exist and were not withdrawn. */
    Map<ReadingId, Amount> amounts(Collection<ReadingId> ids) {
        return db.selectFrom(READING)
                .where(
                        READING.ID.in(ids.stream().map(ReadingId::value).toList()),
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(WITHDRAWAL)
                                        .where(WITHDRAWAL.READING.eq(READING.ID))))
                .fetchMap(line -> new ReadingId(line.getId()), Readings::amount);
    }

    /**
     * Adds the reading; false where it is there already.
     *
     * @throws Refusal where its id stands for another, or another has taken its place
     */
    boolean insert(Reading reading, UUID person) {
        // No columns are named: whichever of the three constraints it meets, the rest decides.
        int inserted =
                db.insertInto(READING).set(record(reading, person)).onConflictDoNothing().execute();
        if (inserted == 0 && find(reading.id()).filter(reading::says).isEmpty()) {
            throw Refusal.conflict("reporting.reading.forked");
        }
        return inserted == 1;
    }

    /** Writes many at once that nobody wrote. */
    void copy(Collection<Reading> readings) {
        BulkInsert.into(db, READING, COPIED, readings, reading -> copied(reading, null));
    }

    /** Writes many at once that one person answers for. */
    void copy(Collection<Reading> readings, UUID person) {
        BulkInsert.into(db, READING, COPIED, readings, reading -> copied(reading, person));
    }

    /** In the order of {@link #COPIED}: no record of jOOQ, of which a million are slow to make. */
    private static @Nullable Object[] copied(Reading reading, @Nullable UUID person) {
        var row =
                new @Nullable Object[] {
                    reading.id().value(),
                    reading.unit().value(),
                    reading.series().value(),
                    reading.period().toString(),
                    reading.kind().name(),
                    null,
                    null,
                    null,
                    null,
                    reading.supersedes().map(ReadingId::value).orElse(null),
                    reading.by().value(),
                    person,
                    reading.at(),
                    reading.note().orElse(null)
                };
        switch (reading.amount()) {
            case Amount.Value(long scaled) -> row[5] = scaled;
            case Amount.Counts(long numerator, long denominator) -> {
                row[6] = numerator;
                row[7] = denominator;
            }
            case Amount.NotApplicable(var reason) -> row[8] = reason;
        }
        return row;
    }

    private static ReadingRecord record(Reading reading, UUID person) {
        var line = new ReadingRecord();
        line.setId(reading.id().value());
        line.setUnit(reading.unit().value());
        line.setSeries(reading.series().value());
        line.setPeriod(reading.period().toString());
        line.setKind(reading.kind().name());
        switch (reading.amount()) {
            case Amount.Value(long scaled) -> line.setValue(scaled);
            case Amount.Counts(long numerator, long denominator) -> {
                line.setNumerator(numerator);
                line.setDenominator(denominator);
            }
            case Amount.NotApplicable(var reason) -> line.setReason(reason);
        }
        line.setSupersedes(reading.supersedes().map(ReadingId::value).orElse(null));
        line.setPost(reading.by().value());
        line.setPerson(person);
        line.setAt(reading.at());
        line.setNote(reading.note().orElse(null));
        return line;
    }

    private static Reading reading(ReadingRecord line) {
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
