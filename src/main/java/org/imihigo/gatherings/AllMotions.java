package org.imihigo.gatherings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.imihigo.gatherings.tables.Criterion.CRITERION;
import static org.imihigo.gatherings.tables.Fate.FATE;
import static org.imihigo.gatherings.tables.Marks.MARKS;
import static org.imihigo.gatherings.tables.Motion.MOTION;
import static org.imihigo.gatherings.tables.Sponsor.SPONSOR;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.gatherings.Motion.Criterion;
import org.imihigo.gatherings.Motion.Fate;
import org.imihigo.gatherings.tables.records.MotionRecord;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All motions, what became of them, and how they were marked. */
@Repository
class AllMotions {
    private final DSLContext db;

    AllMotions(DSLContext db) {
        this.db = db;
    }

    int next(GatheringId id) {
        return 1 + db.fetchCount(MOTION, in(id));
    }

    private static Condition in(GatheringId id) {
        return MOTION.SERIES.eq(id.series()).and(MOTION.EDITION.eq(id.edition()));
    }

    /** Whether it was not there yet. */
    boolean insert(Motion one, Actor actor) {
        var reasons = one.reasons();
        return db.insertInto(MOTION)
                        .set(MOTION.ID, one.id())
                        .set(MOTION.SERIES, one.gathering().series())
                        .set(MOTION.EDITION, one.gathering().edition())
                        .set(MOTION.NUMBER, one.number())
                        .set(MOTION.UNIT, one.unit().value())
                        .set(MOTION.EN, one.title().en())
                        .set(MOTION.FR, one.title().fr())
                        .set(MOTION.RW, one.title().rw())
                        .set(MOTION.MEASURE, reasons.measure())
                        .set(MOTION.PEOPLE, reasons.people())
                        .set(MOTION.PROBLEM, reasons.problem())
                        .set(MOTION.EVIDENCE, reasons.evidence())
                        .set(MOTION.BASELINE, reasons.baseline())
                        .set(MOTION.TARGET, reasons.target())
                        .set(MOTION.INSTITUTIONS, reasons.institutions())
                        .set(MOTION.COST, reasons.cost().orElse(null))
                        .set(MOTION.BEFORE, reasons.before())
                        .set(MOTION.OTHERS, reasons.others())
                        .set(MOTION.POST, actor.post().value())
                        .set(MOTION.PERSON, actor.person())
                        .set(MOTION.AT, one.at())
                        .onConflict(MOTION.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    void sponsor(UUID motion, UnitCode unit) {
        db.insertInto(SPONSOR)
                .set(SPONSOR.MOTION, motion)
                .set(SPONSOR.UNIT, unit.value())
                .onConflict(SPONSOR.MOTION, SPONSOR.UNIT)
                .doNothing()
                .execute();
    }

    /** Whether this is the next step of the motion as it was read. */
    boolean insert(Motion motion, Fate fate, Actor actor) {
        return db.insertInto(FATE)
                        .set(FATE.MOTION, motion.id())
                        .set(FATE.STEP, (short) (motion.fates().size() + 1))
                        .set(FATE.STATE, fate.state().name())
                        .set(FATE.OTHER, fate.other().orElse(null))
                        .set(FATE.REASON, fate.reason())
                        .set(FATE.POST, actor.post().value())
                        .set(FATE.PERSON, actor.person())
                        .set(FATE.AT, fate.at())
                        .onConflict(FATE.MOTION, FATE.STEP)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** The marks of a post; given again, the last hold. */
    void mark(UUID motion, String criterion, PostId post, int marks, Instant at) {
        db.insertInto(MARKS)
                .set(MARKS.MOTION, motion)
                .set(MARKS.WORD, criterion)
                .set(MARKS.POST, post.value())
                .set(MARKS.MARKS_, (short) marks)
                .set(MARKS.AT, at)
                .onConflict(MARKS.MOTION, MARKS.WORD, MARKS.POST)
                .doUpdate()
                .set(MARKS.MARKS_, (short) marks)
                .set(MARKS.AT, at)
                .execute();
    }

    void insert(GatheringId id, int place, Criterion criterion) {
        db.insertInto(CRITERION)
                .set(CRITERION.SERIES, id.series())
                .set(CRITERION.EDITION, id.edition())
                .set(CRITERION.WORD, criterion.word())
                .set(CRITERION.PLACE, (short) place)
                .set(CRITERION.EN, criterion.name().en())
                .set(CRITERION.FR, criterion.name().fr())
                .set(CRITERION.RW, criterion.name().rw())
                .set(CRITERION.WEIGHT, (short) criterion.weight())
                .onConflict(CRITERION.SERIES, CRITERION.EDITION, CRITERION.WORD)
                .doNothing()
                .execute();
    }

    List<Criterion> criteria(GatheringId id) {
        return db.selectFrom(CRITERION)
                .where(CRITERION.SERIES.eq(id.series()), CRITERION.EDITION.eq(id.edition()))
                .orderBy(CRITERION.PLACE)
                .fetch(
                        line ->
                                new Criterion(
                                        line.getWord(),
                                        new Said(line.getEn(), line.getFr(), line.getRw()),
                                        line.getWeight()));
    }

    Optional<Motion> find(UUID id) {
        return select(MOTION.ID.eq(id)).stream().findFirst();
    }

    /** In the order in which they came. */
    List<Motion> of(GatheringId id) {
        return select(in(id));
    }

    private List<Motion> select(Condition which) {
        var mine = DSL.select(MOTION.ID).from(MOTION).where(which);
        var sponsors =
                db.selectFrom(SPONSOR)
                        .where(SPONSOR.MOTION.in(mine))
                        .orderBy(SPONSOR.UNIT)
                        .collect(
                                groupingBy(
                                        line -> line.getMotion(),
                                        mapping(line -> new UnitCode(line.getUnit()), toList())));
        var fates =
                db.selectFrom(FATE)
                        .where(FATE.MOTION.in(mine))
                        .orderBy(FATE.STEP)
                        .collect(
                                groupingBy(
                                        line -> line.getMotion(),
                                        mapping(
                                                line ->
                                                        new Fate(
                                                                Motion.State.valueOf(
                                                                        line.getState()),
                                                                Optional.ofNullable(
                                                                        line.getOther()),
                                                                line.getReason(),
                                                                line.getAt()),
                                                toList())));
        var marks = new HashMap<UUID, Map<String, Map<PostId, Integer>>>();
        db.selectFrom(MARKS)
                .where(MARKS.MOTION.in(mine))
                .forEach(
                        line ->
                                marks.computeIfAbsent(line.getMotion(), _ -> new HashMap<>())
                                        .computeIfAbsent(line.getWord(), _ -> new HashMap<>())
                                        .put(new PostId(line.getPost()), (int) line.getMarks()));
        return db.selectFrom(MOTION)
                .where(which)
                .orderBy(MOTION.NUMBER)
                .fetch(
                        line ->
                                motion(
                                        line,
                                        sponsors.getOrDefault(line.getId(), List.of()),
                                        fates.getOrDefault(line.getId(), List.of()),
                                        marks.getOrDefault(line.getId(), Map.of())));
    }

    private static Motion motion(
            MotionRecord line,
            List<UnitCode> sponsors,
            List<Fate> fates,
            Map<String, Map<PostId, Integer>> marks) {
        return new Motion(
                line.getId(),
                new GatheringId(line.getSeries(), line.getEdition()),
                line.getNumber(),
                new UnitCode(line.getUnit()),
                new Said(line.getEn(), line.getFr(), line.getRw()),
                new Motion.Case(
                        line.getMeasure(),
                        line.getPeople(),
                        line.getProblem(),
                        line.getEvidence(),
                        line.getBaseline(),
                        line.getTarget(),
                        line.getInstitutions(),
                        Optional.ofNullable(line.getCost()),
                        line.getBefore(),
                        line.getOthers()),
                sponsors,
                fates,
                marks,
                line.getAt());
    }
}
