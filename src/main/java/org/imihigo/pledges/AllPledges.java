package org.imihigo.pledges;

import static org.imihigo.pledges.tables.Pledge.PLEDGE;
import static org.imihigo.pledges.tables.Target.TARGET;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.database.BulkInsert;
import org.imihigo.database.BulkRead;
import org.imihigo.database.Things;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.tables.records.PledgeRecord;
import org.imihigo.pledges.tables.records.TargetRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All pledges with their targets; the only class that knows the tables. */
@Repository
class AllPledges {
    private static final List<Field<?>> COPIED =
            List.of(
                    PLEDGE.ID,
                    PLEDGE.UNIT,
                    PLEDGE.YEAR,
                    PLEDGE.SERIES,
                    PLEDGE.NUMBER,
                    PLEDGE.PILLAR,
                    PLEDGE.SECTOR,
                    PLEDGE.OUTCOME,
                    PLEDGE.OUTPUT,
                    PLEDGE.SOURCE,
                    PLEDGE.BASELINE,
                    PLEDGE.BASELINE_OF,
                    PLEDGE.BASELINE_DATE,
                    PLEDGE.BASELINE_SOURCE,
                    PLEDGE.CONFIDENCE,
                    PLEDGE.WEIGHT,
                    PLEDGE.VERIFICATION,
                    PLEDGE.ORIGIN,
                    PLEDGE.PARENT,
                    PLEDGE.VERSION);

    /** With what is made of the targets. */
    private static final List<Field<?>> WRITTEN =
            Stream.concat(COPIED.stream(), Stream.of(PLEDGE.WANTED)).toList();

    private final DSLContext db;

    AllPledges(DSLContext db) {
        this.db = db;
    }

    List<Pledge> of(UnitCode unit, FiscalYear year) {
        return inForce(PLEDGE.UNIT.eq(unit.value()).and(in(year)))
                .orderBy(PLEDGE.NUMBER, PLEDGE.SERIES)
                .fetch(AllPledges::toPledge);
    }

    Optional<Pledge> find(UnitCode unit, FiscalYear year, SeriesId series) {
        return inForce(PLEDGE.UNIT.eq(unit.value()).and(in(year)))
                .and(PLEDGE.SERIES.eq(series.value()))
                .fetchOptional(AllPledges::toPledge);
    }

    Optional<Pledge> find(PledgeId id) {
        return inForce(PLEDGE.ID.eq(id.value())).fetchOptional(AllPledges::toPledge);
    }

    List<Pledge> find(Collection<PledgeId> ids) {
        return inForce(PLEDGE.ID.in(ids.stream().map(PledgeId::value).toList()))
                .fetch(AllPledges::toPledge);
    }

    Set<SeriesId> seriesBelow(UnitCode place, FiscalYear year) {
        return db.selectDistinct(PLEDGE.SERIES)
                .from(PLEDGE)
                .where(in(year), within(place), PLEDGE.UNIT.ne(place.value()))
                .fetchSet(line -> new SeriesId(line.value1()));
    }

    List<Pledge> children(PledgeId parent) {
        return inForce(PLEDGE.PARENT.eq(parent.value()))
                .orderBy(PLEDGE.UNIT)
                .fetch(AllPledges::toPledge);
    }

    List<Pledge> of(FiscalYear year, Collection<UnitCode> units) {
        var found = new ArrayList<Pledge>();
        each(in(year).and(PLEDGE.UNIT.eq(DSL.any(codes(units)))), found::add);
        return found;
    }

    void each(FiscalYear year, UnitCode within, Consumer<Pledge> consumer) {
        each(in(year).and(within(within)), consumer);
    }

    private void each(Condition which, Consumer<Pledge> consumer) {
        var reader = new PledgeReader();
        BulkRead.each(
                db,
                db.select(COPIED)
                        .select(TARGET.ANNUAL, TARGET.ANNUAL_OF, TARGET.PERIODS, TARGET.PERIODS_OF)
                        .from(PLEDGE)
                        .join(TARGET)
                        .on(TARGET.PLEDGE.eq(PLEDGE.ID), TARGET.VERSION.eq(PLEDGE.VERSION))
                        .where(which)
                        .orderBy(PLEDGE.UNIT, PLEDGE.NUMBER, PLEDGE.SERIES),
                row -> consumer.accept(reader.pledge(row)));
    }

    /** In no order: to sort half a million rows costs more than to read them. */
    void eachVowed(FiscalYear year, UnitCode within, Consumer<Vowed> consumer) {
        // Else a nation's year is joined along two indexes, at three times the cost.
        db.execute("set local work_mem = '256MB'");
        var reader = new PledgeReader();
        BulkRead.each(
                db,
                db.select(
                                PLEDGE.ID,
                                PLEDGE.UNIT,
                                PLEDGE.SERIES,
                                PLEDGE.SOURCE,
                                PLEDGE.PARENT,
                                TARGET.VERSION,
                                TARGET.ANNUAL,
                                TARGET.ANNUAL_OF,
                                TARGET.PERIODS,
                                TARGET.PERIODS_OF)
                        .from(PLEDGE)
                        .join(TARGET)
                        .on(TARGET.PLEDGE.eq(PLEDGE.ID), TARGET.VERSION.eq(PLEDGE.VERSION))
                        .where(in(year), within(within)),
                row -> consumer.accept(reader.vowed(row)));
    }

    List<Measured> measured(FiscalYear year, Collection<UnitCode> units) {
        var found = new ArrayList<Measured>();
        var codes = units.stream().map(UnitCode::value).toArray(String[]::new);
        eachMeasured(in(year).and(PLEDGE.UNIT.eq(DSL.any(codes))), found::add);
        return found;
    }

    void eachMeasured(Condition which, Consumer<Measured> consumer) {
        var units = new Things<>(UnitCode::new);
        var sources = new Things<>(Source::valueOf);
        BulkRead.each(
                db,
                db.select(PLEDGE.UNIT, PLEDGE.YEAR, PLEDGE.SERIES, PLEDGE.SOURCE, PLEDGE.WANTED)
                        .from(PLEDGE)
                        .where(which),
                row ->
                        consumer.accept(
                                new Measured(
                                        row.thing(0, units),
                                        new FiscalYear((int) row.number(1)),
                                        new SeriesId((int) row.number(2)),
                                        row.thing(3, sources),
                                        (int) row.number(4))));
    }

    /** What is promised as parts of these, by the whole. */
    Map<PledgeId, List<Amount>> parts(Collection<PledgeId> wholes) {
        var parts = new HashMap<PledgeId, List<Amount>>();
        var ids = wholes.stream().map(PledgeId::value).toArray(UUID[]::new);
        BulkRead.each(
                db,
                db.select(PLEDGE.PARENT, TARGET.ANNUAL, TARGET.ANNUAL_OF)
                        .from(PLEDGE)
                        .join(TARGET)
                        .on(TARGET.PLEDGE.eq(PLEDGE.ID), TARGET.VERSION.eq(PLEDGE.VERSION))
                        .where(PLEDGE.PARENT.eq(DSL.any(ids)))
                        .orderBy(PLEDGE.UNIT),
                row ->
                        parts.computeIfAbsent(new PledgeId(row.id(0)), _ -> new ArrayList<>())
                                .add(
                                        amount(row.number(1), row.isNull(2) ? null : row.number(2))
                                                .orElseThrow()));
        return parts;
    }

    private static String[] codes(Collection<UnitCode> units) {
        return units.stream().map(UnitCode::value).toArray(String[]::new);
    }

    static Condition within(UnitCode place) {
        return PLEDGE.UNIT.ge(place.value()).and(PLEDGE.UNIT.lt(place.successor()));
    }

    static Condition in(FiscalYear year) {
        return PLEDGE.YEAR.eq((short) year.startYear());
    }

    private SelectConditionStep<Record> inForce(Condition which) {
        return db.select()
                .from(PLEDGE)
                .join(TARGET)
                .on(TARGET.PLEDGE.eq(PLEDGE.ID), TARGET.VERSION.eq(PLEDGE.VERSION))
                .where(which);
    }

    void insert(Collection<Pledge> pledges) {
        BulkInsert.into(db, PLEDGE, WRITTEN, pledges, AllPledges::copied);
        BulkInsert.into(
                db,
                TARGET,
                Arrays.asList(TARGET.fields()),
                pledges,
                pledge -> copied(pledge.id(), pledge.targets()));
    }

    /** In the order of {@link #WRITTEN}: no record of jOOQ, of which a million are slow to make. */
    private static @Nullable Object[] copied(Pledge pledge) {
        var baseline = pledge.baseline();
        return new @Nullable Object[] {
            pledge.id().value(),
            pledge.unit().value(),
            (short) pledge.year().startYear(),
            pledge.series().value(),
            pledge.number(),
            pledge.chain().pillar().name(),
            pledge.chain().sector(),
            pledge.chain().outcome(),
            pledge.chain().output(),
            pledge.source().name(),
            baseline.value().map(AllPledges::first).orElse(null),
            baseline.value().map(AllPledges::second).orElse(null),
            baseline.date().orElse(null),
            baseline.source().orElse(null),
            baseline.confidence().name(),
            pledge.weight().toString(),
            pledge.verification(),
            pledge.origin().orElse(null),
            pledge.parent().map(PledgeId::value).orElse(null),
            pledge.targets().version(),
            pledge.targets().wanted()
        };
    }

    /** The next version; false where somebody else was first. */
    boolean amend(PledgeId id, Targets targets) {
        boolean first =
                db.update(PLEDGE)
                                .set(PLEDGE.VERSION, targets.version())
                                .set(PLEDGE.WANTED, targets.wanted())
                                .where(PLEDGE.ID.eq(id.value()))
                                .and(PLEDGE.VERSION.eq(targets.version() - 1))
                                .execute()
                        == 1;
        if (first) {
            BulkInsert.into(
                    db,
                    TARGET,
                    Arrays.asList(TARGET.fields()),
                    List.of(targets),
                    next -> copied(id, next));
        }
        return first;
    }

    /** What was signed first, of each of these. */
    Map<PledgeId, Targets> signed(Collection<PledgeId> ids) {
        return db.selectFrom(TARGET)
                .where(TARGET.PLEDGE.in(ids.stream().map(PledgeId::value).toList()))
                .and(TARGET.VERSION.eq(1))
                .fetchMap(line -> new PledgeId(line.getPledge()), AllPledges::toTargets);
    }

    void source(PledgeId id, Source source) {
        db.update(PLEDGE)
                .set(PLEDGE.SOURCE, source.name())
                .where(PLEDGE.ID.eq(id.value()))
                .execute();
    }

    void link(PledgeId child, PledgeId parent) {
        db.update(PLEDGE)
                .set(PLEDGE.PARENT, parent.value())
                .where(PLEDGE.ID.eq(child.value()))
                .execute();
    }

    /** In the order of the table's fields. */
    private static @Nullable Object[] copied(PledgeId pledge, Targets targets) {
        return new @Nullable Object[] {
            pledge.value(),
            targets.version(),
            first(targets.annual()),
            second(targets.annual()),
            inPeriods(targets, AllPledges::first),
            inPeriods(targets, AllPledges::second)
        };
    }

    private static @Nullable Long[] inPeriods(
            Targets targets, Function<Amount, @Nullable Long> number) {
        return targets.periods().stream()
                .map(amount -> amount.map(number).orElse(null))
                .toArray(Long[]::new);
    }

    private static Pledge toPledge(Record record) {
        var line = record.into(PLEDGE);
        return new Pledge(
                new PledgeId(line.getId()),
                new UnitCode(line.getUnit()),
                new FiscalYear(line.getYear()),
                new SeriesId(line.getSeries()),
                line.getNumber(),
                new Chain(
                        Pillar.valueOf(line.getPillar()),
                        line.getSector(),
                        line.getOutcome(),
                        line.getOutput()),
                Source.valueOf(line.getSource()),
                toBaseline(line),
                toTargets(record.into(TARGET)),
                Fraction.parse(line.getWeight()),
                line.getVerification(),
                Optional.ofNullable(line.getOrigin()),
                Optional.ofNullable(line.getParent()).map(PledgeId::new));
    }

    private static Baseline toBaseline(PledgeRecord line) {
        return new Baseline(
                amount(line.getBaseline(), line.getBaselineOf()),
                Optional.ofNullable(line.getBaselineDate()),
                Optional.ofNullable(line.getBaselineSource()),
                Baseline.Confidence.valueOf(line.getConfidence()));
    }

    private static Targets toTargets(TargetRecord line) {
        var periods = line.getPeriods();
        return new Targets(
                line.getVersion(),
                amount(line.getAnnual(), line.getAnnualOf()).orElseThrow(),
                IntStream.range(0, periods.length)
                        .mapToObj(period -> amount(periods[period], line.getPeriodsOf()[period]))
                        .toList());
    }

    static Optional<Amount> amount(@Nullable Long first, @Nullable Long second) {
        if (first == null) {
            return Optional.empty();
        }
        return Optional.of(
                second == null ? new Amount.Value(first) : new Amount.Counts(first, second));
    }

    private static Long first(Amount amount) {
        return switch (amount) {
            case Amount.Value(long scaled) -> scaled;
            case Amount.Counts(long numerator, _) -> numerator;
            case Amount.NotApplicable _ -> throw new IllegalArgumentException("No amount");
        };
    }

    private static @Nullable Long second(Amount amount) {
        return amount instanceof Amount.Counts(_, long denominator) ? denominator : null;
    }
}
