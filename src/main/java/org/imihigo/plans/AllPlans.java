package org.imihigo.plans;

import static java.util.stream.Collectors.groupingBy;
import static org.imihigo.plans.tables.Line.LINE;
import static org.imihigo.plans.tables.Plan.PLAN;
import static org.imihigo.plans.tables.Target.TARGET;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.plans.tables.records.LineRecord;
import org.imihigo.plans.tables.records.PlanRecord;
import org.imihigo.plans.tables.records.TargetRecord;
import org.imihigo.pledges.Pillar;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All plans of units with their lines; the only class that knows the tables. */
@Repository
class AllPlans {
    private final DSLContext db;

    AllPlans(DSLContext db) {
        this.db = db;
    }

    /** False where the unit begins a plan in that year already. */
    boolean insert(Plan plan) {
        return db.insertInto(PLAN).set(record(plan)).onConflict(PLAN.CODE).doNothing().execute()
                == 1;
    }

    Optional<Plan> find(String code) {
        return db.selectFrom(PLAN).where(PLAN.CODE.eq(code)).fetchOptional(AllPlans::plan);
    }

    /** The latest first. */
    List<Plan> of(UnitCode unit) {
        return select(PLAN.UNIT.eq(unit.value()));
    }

    /** Of a place and all that lies in it, by unit, the latest first. */
    List<Plan> within(UnitCode place) {
        return select(PLAN.UNIT.ge(place.value()).and(PLAN.UNIT.lt(place.successor())));
    }

    private List<Plan> select(Condition which) {
        return db.selectFrom(PLAN)
                .where(which)
                .orderBy(PLAN.UNIT, PLAN.FIRST.desc())
                .fetch(AllPlans::plan);
    }

    /** The lines in force, in the order of the chain of results. */
    List<PlanLine> lines(String plan) {
        var newer = LINE.as("newer");
        return selectLines(
                        LINE.PLAN
                                .eq(plan)
                                .andNot(LINE.REMOVED)
                                .andNotExists(
                                        DSL.selectOne()
                                                .from(newer)
                                                .where(
                                                        newer.PLAN.eq(LINE.PLAN),
                                                        newer.CODE.eq(LINE.CODE),
                                                        newer.VERSION.gt(LINE.VERSION))))
                .stream()
                .sorted(Order.OF_LINES)
                .toList();
    }

    /** Every version of a line, the newest first. */
    List<PlanLine> history(String plan, String code) {
        return selectLines(LINE.PLAN.eq(plan).and(LINE.CODE.eq(code)));
    }

    private List<PlanLine> selectLines(Condition which) {
        var lines = db.selectFrom(LINE).where(which).orderBy(LINE.VERSION.desc()).fetch();
        Map<UUID, List<TargetRecord>> targets =
                db.selectFrom(TARGET).where(TARGET.LINE.in(lines.map(LineRecord::getId))).stream()
                        .collect(groupingBy(TargetRecord::getLine));
        return lines.map(line -> line(line, targets.getOrDefault(line.getId(), List.of())));
    }

    /** False where the version is there already: somebody was first. */
    boolean insert(PlanLine line) {
        boolean first =
                db.insertInto(LINE)
                                .set(record(line))
                                .onConflict(LINE.PLAN, LINE.CODE, LINE.VERSION)
                                .doNothing()
                                .execute()
                        == 1;
        if (first) {
            line.aim().targets().forEach((year, amount) -> insert(line.id(), year, amount));
        }
        return first;
    }

    private void insert(UUID line, FiscalYear year, BigDecimal amount) {
        db.insertInto(TARGET, TARGET.LINE, TARGET.YEAR, TARGET.AMOUNT)
                .values(line, (short) year.startYear(), amount)
                .execute();
    }

    private static PlanRecord record(Plan plan) {
        return new PlanRecord(
                plan.code(),
                plan.unit().value(),
                (short) plan.first().startYear(),
                (short) plan.last().startYear(),
                plan.title(),
                plan.source(),
                plan.extract(),
                plan.by().value(),
                plan.person().orElse(null),
                plan.at());
    }

    private static Plan plan(PlanRecord line) {
        return new Plan(
                new UnitCode(line.getUnit()),
                new FiscalYear(line.getFirst()),
                new FiscalYear(line.getLast()),
                line.getTitle(),
                line.getSource(),
                line.getExtract(),
                new PostId(line.getPost()),
                Optional.ofNullable(line.getPerson()),
                line.getAt());
    }

    private static LineRecord record(PlanLine line) {
        var aim = line.aim();
        return new LineRecord(
                line.id(),
                line.plan(),
                line.code(),
                line.version(),
                line.removed(),
                aim.pillar().name(),
                aim.outcome(),
                aim.output(),
                aim.indicator(),
                aim.measure(),
                aim.series().map(SeriesId::value).orElse(null),
                aim.baseline().orElse(null),
                aim.goal().orElse(null),
                aim.verification(),
                aim.assumptions(),
                line.reason(),
                line.by().value(),
                line.person().orElse(null),
                line.at());
    }

    private static PlanLine line(LineRecord line, List<TargetRecord> targets) {
        var byYear = new TreeMap<FiscalYear, BigDecimal>();
        targets.forEach(one -> byYear.put(new FiscalYear(one.getYear()), one.getAmount()));
        return new PlanLine(
                line.getId(),
                line.getPlan(),
                line.getCode(),
                line.getVersion(),
                line.getRemoved(),
                new Aim(
                        Pillar.valueOf(line.getPillar()),
                        line.getOutcome(),
                        line.getOutput(),
                        line.getIndicator(),
                        line.getMeasure(),
                        Optional.ofNullable(line.getSeries()).map(SeriesId::new),
                        Optional.ofNullable(line.getBaseline()),
                        Optional.ofNullable(line.getGoal()),
                        byYear,
                        line.getVerification(),
                        line.getAssumptions()),
                line.getReason(),
                new PostId(line.getPost()),
                Optional.ofNullable(line.getPerson()),
                line.getAt());
    }
}
