package org.imihigo.gatherings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.imihigo.gatherings.tables.Acceptance.ACCEPTANCE;
import static org.imihigo.gatherings.tables.Closing.CLOSING;
import static org.imihigo.gatherings.tables.Deadline.DEADLINE;
import static org.imihigo.gatherings.tables.Milestone.MILESTONE;
import static org.imihigo.gatherings.tables.Progress.PROGRESS;
import static org.imihigo.gatherings.tables.Share.SHARE;
import static org.imihigo.gatherings.tables.Support.SUPPORT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.PledgeId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All milestones and what was said of them; the only class that knows the tables. */
@Repository
class AllMilestones {
    private final DSLContext db;

    AllMilestones(DSLContext db) {
        this.db = db;
    }

    int next(GatheringId id, String resolution) {
        return 1 + db.fetchCount(MILESTONE, of(id).and(MILESTONE.NUMBER.eq(resolution)));
    }

    private static Condition of(GatheringId id) {
        return MILESTONE.SERIES.eq(id.series()).and(MILESTONE.EDITION.eq(id.edition()));
    }

    /** Whether it was not there yet. */
    boolean insert(Milestone one, Actor actor) {
        boolean isNew =
                db.insertInto(MILESTONE)
                                .set(MILESTONE.ID, one.id())
                                .set(MILESTONE.SERIES, one.gathering().series())
                                .set(MILESTONE.EDITION, one.gathering().edition())
                                .set(MILESTONE.NUMBER, one.resolution())
                                .set(MILESTONE.PLACE, (short) one.place())
                                .set(MILESTONE.EN, one.text().en())
                                .set(MILESTONE.FR, one.text().fr())
                                .set(MILESTONE.RW, one.text().rw())
                                .set(MILESTONE.LEAD, one.lead().value())
                                .set(MILESTONE.UNIT, one.unit())
                                .set(MILESTONE.BASELINE, one.way().baseline())
                                .set(MILESTONE.TARGET, one.way().target())
                                .set(MILESTONE.BEGINS, one.way().begins())
                                .set(MILESTONE.DUE, one.way().due())
                                .set(MILESTONE.WEIGHT, one.weight())
                                .set(MILESTONE.POST, actor.post().value())
                                .set(MILESTONE.AT, one.at())
                                .onConflict(MILESTONE.ID)
                                .doNothing()
                                .execute()
                        == 1;
        if (isNew) {
            one.support().stream()
                    .distinct()
                    .forEach(
                            unit ->
                                    db.insertInto(SUPPORT)
                                            .set(SUPPORT.MILESTONE, one.id())
                                            .set(SUPPORT.UNIT, unit.value())
                                            .execute());
        }
        return isNew;
    }

    /** Nobody else takes a share of it until the transaction ends. */
    void lock(UUID id) {
        db.select(MILESTONE.ID).from(MILESTONE).where(MILESTONE.ID.eq(id)).forUpdate().execute();
    }

    /** Whether nobody had answered. */
    boolean insert(UUID id, Milestone.Answer answer, Actor actor) {
        return db.insertInto(ACCEPTANCE)
                        .set(ACCEPTANCE.MILESTONE, id)
                        .set(ACCEPTANCE.ACCEPTED, answer.accepted())
                        .set(ACCEPTANCE.REASON, answer.reason())
                        .set(ACCEPTANCE.POST, actor.post().value())
                        .set(ACCEPTANCE.PERSON, actor.person())
                        .set(ACCEPTANCE.AT, answer.at())
                        .onConflict(ACCEPTANCE.MILESTONE)
                        .doNothing()
                        .execute()
                == 1;
    }

    void insert(UUID id, Milestone.Progress progress, Actor actor, Instant at) {
        db.insertInto(PROGRESS)
                .set(PROGRESS.ID, UUID.randomUUID())
                .set(PROGRESS.MILESTONE, id)
                .set(PROGRESS.DAY, progress.day())
                .set(PROGRESS.ACTUAL, progress.actual())
                .set(PROGRESS.CAUSE, progress.cause().name())
                .set(PROGRESS.NOTE, progress.note())
                .set(PROGRESS.POST, actor.post().value())
                .set(PROGRESS.AT, at)
                .execute();
    }

    /** Whether it is the next deadline of the milestone as it was read. */
    boolean insert(Milestone one, Milestone.Deadline deadline, Actor actor, Instant at) {
        return db.insertInto(DEADLINE)
                        .set(DEADLINE.MILESTONE, one.id())
                        .set(DEADLINE.PLACE, (short) (one.deadlines().size() + 1))
                        .set(DEADLINE.DUE, deadline.due())
                        .set(DEADLINE.REASON, deadline.reason())
                        .set(DEADLINE.POST, actor.post().value())
                        .set(DEADLINE.AT, at)
                        .onConflict(DEADLINE.MILESTONE, DEADLINE.PLACE)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Whether it was open. */
    boolean insert(UUID id, Milestone.Closing closing, Actor actor) {
        return db.insertInto(CLOSING)
                        .set(CLOSING.MILESTONE, id)
                        .set(CLOSING.REASON, closing.reason())
                        .set(CLOSING.POST, actor.post().value())
                        .set(CLOSING.PERSON, actor.person())
                        .set(CLOSING.AT, closing.at())
                        .onConflict(CLOSING.MILESTONE)
                        .doNothing()
                        .execute()
                == 1;
    }

    void insert(UUID id, Milestone.Share share, Actor actor, Instant at) {
        db.insertInto(SHARE)
                .set(SHARE.MILESTONE, id)
                .set(SHARE.UNIT, share.unit().value())
                .set(SHARE.YEAR, (short) share.year().startYear())
                .set(SHARE.SHARE_, share.share())
                .set(SHARE.POST, actor.post().value())
                .set(SHARE.AT, at)
                .execute();
    }

    void adopted(UUID id, UnitCode unit, FiscalYear year, PledgeId pledge) {
        db.update(SHARE)
                .set(SHARE.PLEDGE, pledge.value())
                .where(
                        SHARE.MILESTONE.eq(id),
                        SHARE.UNIT.eq(unit.value()),
                        SHARE.YEAR.eq((short) year.startYear()))
                .execute();
    }

    Optional<Milestone> find(UUID id) {
        return select(MILESTONE.ID.eq(id)).stream().findFirst();
    }

    /** By resolution and place. */
    List<Milestone> in(GatheringId id) {
        return select(of(id));
    }

    List<Milestone> all() {
        return select(DSL.noCondition());
    }

    /** Those that a unit leads, supports or has taken a share of. */
    List<Milestone> concerning(UnitCode unit) {
        return select(
                MILESTONE
                        .LEAD
                        .eq(unit.value())
                        .or(
                                MILESTONE.ID.in(
                                        DSL.select(SUPPORT.MILESTONE)
                                                .from(SUPPORT)
                                                .where(SUPPORT.UNIT.eq(unit.value()))))
                        .or(
                                MILESTONE.ID.in(
                                        DSL.select(SHARE.MILESTONE)
                                                .from(SHARE)
                                                .where(SHARE.UNIT.eq(unit.value())))));
    }

    private List<Milestone> select(Condition which) {
        var found =
                db.selectFrom(MILESTONE)
                        .where(which)
                        .orderBy(
                                MILESTONE.SERIES,
                                MILESTONE.EDITION,
                                DSL.length(MILESTONE.NUMBER),
                                MILESTONE.NUMBER,
                                MILESTONE.PLACE)
                        .fetch();
        var ids = found.getValues(MILESTONE.ID);
        var support =
                each(SUPPORT, SUPPORT.MILESTONE, ids, line -> new UnitCode(line.get(SUPPORT.UNIT)));
        var answers = one(ACCEPTANCE, ACCEPTANCE.MILESTONE, ids, AllMilestones::answer);
        var deadlines = each(DEADLINE, DEADLINE.MILESTONE, ids, AllMilestones::deadline);
        var progress = each(PROGRESS, PROGRESS.MILESTONE, ids, AllMilestones::progress);
        var closings = one(CLOSING, CLOSING.MILESTONE, ids, AllMilestones::closing);
        var shares = each(SHARE, SHARE.MILESTONE, ids, AllMilestones::share);
        return found.map(
                line ->
                        new Milestone(
                                line.getId(),
                                new GatheringId(line.getSeries(), line.getEdition()),
                                line.getNumber(),
                                line.getPlace(),
                                new Said(line.getEn(), line.getFr(), line.getRw()),
                                new UnitCode(line.getLead()),
                                support.getOrDefault(line.getId(), List.of()),
                                line.getUnit(),
                                new Trajectory(
                                        line.getBaseline(),
                                        line.getTarget(),
                                        line.getBegins(),
                                        line.getDue()),
                                line.getWeight(),
                                line.getAt(),
                                Optional.ofNullable(answers.get(line.getId())),
                                deadlines.getOrDefault(line.getId(), List.of()),
                                progress.getOrDefault(line.getId(), List.of()),
                                Optional.ofNullable(closings.get(line.getId())),
                                shares.getOrDefault(line.getId(), List.of())));
    }

    private static Milestone.Answer answer(Record line) {
        return new Milestone.Answer(
                line.get(ACCEPTANCE.ACCEPTED),
                line.get(ACCEPTANCE.REASON),
                line.get(ACCEPTANCE.AT));
    }

    private static Milestone.Deadline deadline(Record line) {
        return new Milestone.Deadline(line.get(DEADLINE.DUE), line.get(DEADLINE.REASON));
    }

    private static Milestone.Progress progress(Record line) {
        return new Milestone.Progress(
                line.get(PROGRESS.DAY),
                line.get(PROGRESS.ACTUAL),
                Milestone.Cause.valueOf(line.get(PROGRESS.CAUSE)),
                line.get(PROGRESS.NOTE));
    }

    private static Milestone.Closing closing(Record line) {
        return new Milestone.Closing(line.get(CLOSING.REASON), line.get(CLOSING.AT));
    }

    private static Milestone.Share share(Record line) {
        return new Milestone.Share(
                new UnitCode(line.get(SHARE.UNIT)),
                new FiscalYear(line.get(SHARE.YEAR)),
                line.get(SHARE.SHARE_),
                Optional.ofNullable(line.get(SHARE.PLEDGE)).map(PledgeId::new));
    }

    /** Rows that hang on milestones, in the order in which they came. */
    private <R extends Record, T> Map<UUID, List<T>> each(
            Table<R> table,
            TableField<R, UUID> milestone,
            Collection<UUID> ids,
            Function<Record, T> reading) {
        return db.selectFrom(table)
                .where(milestone.in(ids))
                .orderBy(order(table))
                .collect(
                        groupingBy(
                                line -> line.get(milestone),
                                mapping(line -> reading.apply(line), toList())));
    }

    private static List<Field<?>> order(Table<?> table) {
        if (table.equals(PROGRESS)) {
            return List.of(PROGRESS.DAY, PROGRESS.AT);
        }
        if (table.equals(DEADLINE)) {
            return List.of(DEADLINE.PLACE);
        }
        return table.equals(SHARE) ? List.of(SHARE.YEAR, SHARE.UNIT) : List.of(SUPPORT.UNIT);
    }

    private <R extends Record, T> Map<UUID, T> one(
            Table<R> table,
            TableField<R, UUID> milestone,
            Collection<UUID> ids,
            Function<Record, T> reading) {
        return db.selectFrom(table)
                .where(milestone.in(ids))
                .collect(toMap(line -> line.get(milestone), line -> reading.apply(line)));
    }
}
