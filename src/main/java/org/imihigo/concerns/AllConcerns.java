package org.imihigo.concerns;

import static org.imihigo.concerns.tables.Concern.CONCERN;
import static org.imihigo.concerns.tables.Standing.STANDING;
import static org.imihigo.concerns.tables.Step.STEP;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.concerns.tables.records.ConcernRecord;
import org.imihigo.concerns.tables.records.StepRecord;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All concerns with their steps; the only class that knows the tables. */
@Repository
class AllConcerns {
    private static final int ATTEMPTS = 20;

    private final DSLContext db;

    AllConcerns(DSLContext db) {
        this.db = db;
    }

    /** Keeps it under the first code that is free. */
    Concern insert(Concern concern) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var coded = concern.coded(Concern.code(concern.id(), attempt));
            if (db.insertInto(CONCERN).set(record(coded)).onConflictDoNothing().execute() == 1) {
                return coded;
            }
        }
        throw new IllegalStateException("No free code for " + concern.id());
    }

    Optional<Concern> find(UUID id) {
        return db.selectFrom(CONCERN).where(CONCERN.ID.eq(id)).fetchOptional(AllConcerns::concern);
    }

    Optional<Concern> find(String code) {
        return db.selectFrom(CONCERN)
                .where(CONCERN.CODE.eq(code))
                .fetchOptional(AllConcerns::concern);
    }

    List<Step> steps(UUID concern) {
        return db.selectFrom(STEP)
                .where(STEP.CONCERN.eq(concern))
                .orderBy(STEP.NUMBER)
                .fetch(AllConcerns::step);
    }

    void insert(Step step) {
        int inserted =
                db.insertInto(STEP)
                        .set(record(step))
                        .onConflict(STEP.CONCERN, STEP.NUMBER)
                        .doNothing()
                        .execute();
        if (inserted == 0) {
            throw Refusal.conflict("concerns.meanwhile");
        }
    }

    /** What lies with a unit without an answer, the longest first. */
    List<Concern> waitingFor(UnitCode level) {
        return db.select(CONCERN.fields())
                .from(CONCERN)
                .join(STANDING)
                .on(STANDING.CONCERN.eq(CONCERN.ID))
                .where(STANDING.LEVEL.eq(level.value()), STANDING.ANSWERED.isNull())
                .orderBy(CONCERN.DAY, CONCERN.CODE)
                .fetchInto(CONCERN)
                .map(AllConcerns::concern);
    }

    Speed speed(UnitCode within, FiscalPeriod period, int limit, LocalDate today) {
        return speeds(unit(within), in(within), period, limit, today)
                .getOrDefault(within, Speed.none());
    }

    /**
     * @param children units of one level: their codes are equally long
     */
    Map<UnitCode, Speed> speeds(
            List<UnitCode> children, FiscalPeriod period, int limit, LocalDate today) {
        if (children.isEmpty()) {
            return Map.of();
        }
        var child = unit(children.getFirst());
        var codes = children.stream().map(UnitCode::value).toArray(String[]::new);
        return speeds(child, child.eq(DSL.any(codes)), period, limit, today);
    }

    /** The unit of this one's level in which a concern was told. */
    private static Field<String> unit(UnitCode like) {
        return DSL.left(STANDING.UNIT, DSL.inline(like.value().length()));
    }

    private static Condition in(UnitCode within) {
        return STANDING.UNIT.ge(within.value()).and(STANDING.UNIT.lt(within.successor()));
    }

    private Map<UnitCode, Speed> speeds(
            Field<String> unit, Condition where, FiscalPeriod period, int limit, LocalDate today) {
        var days = DSL.localDateDiff(STANDING.ANSWERED, STANDING.RAISED);
        var inPeriod = where.and(STANDING.RAISED.between(period.firstDay(), period.lastDay()));
        var raised = DSL.count();
        var answered = DSL.count(STANDING.ANSWERED);
        var inTime = DSL.count().filterWhere(days.le(limit));
        var overdue =
                DSL.count()
                        .filterWhere(
                                STANDING.ANSWERED
                                        .isNull()
                                        .and(STANDING.RAISED.lt(today.minusDays(limit))));
        var referred = DSL.count().filterWhere(STANDING.REFERRALS.gt(0L));
        var median = DSL.percentileCont(DSL.inline(0.5)).withinGroupOrderBy(days);
        var outcomes = outcomes(unit, inPeriod);
        var speeds = new HashMap<UnitCode, Speed>();
        db.select(unit, raised, answered, inTime, overdue, referred, median)
                .from(STANDING)
                .where(inPeriod)
                .groupBy(unit)
                .forEach(
                        line -> {
                            var of = new UnitCode(line.value1());
                            speeds.put(
                                    of,
                                    new Speed(
                                            line.value2(),
                                            line.value3(),
                                            line.value4(),
                                            line.value5(),
                                            line.value6(),
                                            Optional.ofNullable(line.value7())
                                                    .map(AllConcerns::tenths),
                                            outcomes.getOrDefault(of, Map.of())));
                        });
        return speeds;
    }

    private static BigDecimal tenths(BigDecimal days) {
        return days.setScale(1, RoundingMode.HALF_UP);
    }

    private Map<UnitCode, Map<Outcome, Integer>> outcomes(Field<String> unit, Condition where) {
        var outcomes = new HashMap<UnitCode, Map<Outcome, Integer>>();
        db.select(unit, STANDING.OUTCOME, DSL.count())
                .from(STANDING)
                .where(where, STANDING.OUTCOME.isNotNull())
                .groupBy(unit, STANDING.OUTCOME)
                .forEach(
                        line ->
                                outcomes.computeIfAbsent(
                                                new UnitCode(line.value1()),
                                                _ -> new EnumMap<>(Outcome.class))
                                        .put(Outcome.valueOf(line.value2()), line.value3()));
        return outcomes;
    }

    private static ConcernRecord record(Concern one) {
        return new ConcernRecord(
                one.id(),
                one.code(),
                one.unit().value(),
                one.day(),
                one.topic().name(),
                one.words(),
                one.by().value(),
                one.person(),
                one.at());
    }

    private static Concern concern(ConcernRecord line) {
        return new Concern(
                line.getId(),
                line.getCode(),
                new UnitCode(line.getUnit()),
                line.getDay(),
                Topic.valueOf(line.getTopic()),
                line.getWords(),
                new PostId(line.getPost()),
                line.getPerson(),
                line.getAt());
    }

    private static StepRecord record(Step one) {
        return new StepRecord(
                one.id(),
                one.concern(),
                one.number(),
                one.deed().name(),
                one.level().value(),
                one.outcome().map(Outcome::name).orElse(null),
                one.note(),
                one.day(),
                one.by().value(),
                one.person(),
                one.at());
    }

    private static Step step(StepRecord line) {
        return new Step(
                line.getId(),
                line.getConcern(),
                line.getNumber(),
                Step.Deed.valueOf(line.getDeed()),
                new UnitCode(line.getLevel()),
                Optional.ofNullable(line.getOutcome()).map(Outcome::valueOf),
                line.getNote(),
                line.getDay(),
                new PostId(line.getPost()),
                line.getPerson(),
                line.getAt());
    }
}
