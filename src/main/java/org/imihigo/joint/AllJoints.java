package org.imihigo.joint;

import static org.imihigo.joint.tables.Activity.ACTIVITY;
import static org.imihigo.joint.tables.Answer.ANSWER;
import static org.imihigo.joint.tables.Assignment.ASSIGNMENT;
import static org.imihigo.joint.tables.Dissolution.DISSOLUTION;
import static org.imihigo.joint.tables.Done.DONE;
import static org.imihigo.joint.tables.Owner.OWNER;
import static org.imihigo.joint.tables.Promise.PROMISE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.SeriesId;
import org.imihigo.joint.tables.records.PromiseRecord;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.imihigo.pledges.PledgeId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** All joint pledges and task groups; the only class that knows the tables. */
@Repository("jointAllJoints")
class AllJoints {
    private final DSLContext db;

    AllJoints(DSLContext db) {
        this.db = db;
    }

    void insert(Joint joint, Actor actor) {
        db.insertInto(PROMISE)
                .set(PROMISE.ID, joint.id())
                .set(PROMISE.YEAR, (short) joint.year().startYear())
                .set(PROMISE.SERIES, joint.series().value())
                .set(PROMISE.LEAD, joint.lead().value())
                .set(PROMISE.REASON, joint.reason())
                .set(PROMISE.POST, actor.post().value())
                .set(PROMISE.PERSON, actor.person())
                .set(PROMISE.AT, joint.at())
                .execute();
        for (var owner : joint.owners()) {
            db.insertInto(OWNER)
                    .set(OWNER.JOINT, joint.id())
                    .set(OWNER.UNIT, owner.unit().value())
                    .set(OWNER.SHARE, owner.share())
                    .execute();
        }
    }

    /** Refused where the unit has answered already. */
    void insert(UUID joint, Joint.Answer answer, Actor actor, Instant at) {
        int inserted =
                db.insertInto(ANSWER)
                        .set(ANSWER.JOINT, joint)
                        .set(ANSWER.UNIT, answer.unit().value())
                        .set(ANSWER.AGREED, answer.agreed())
                        .set(ANSWER.REASON, answer.reason())
                        .set(ANSWER.POST, actor.post().value())
                        .set(ANSWER.PERSON, actor.person())
                        .set(ANSWER.AT, at)
                        .onConflict(ANSWER.JOINT, ANSWER.UNIT)
                        .doNothing()
                        .execute();
        if (inserted == 0) {
            throw Refusal.conflict("joint.answer.given");
        }
    }

    /** Whether it was not yet. */
    boolean dissolve(UUID joint, String reason, Actor actor, Instant at) {
        return db.insertInto(DISSOLUTION)
                        .set(DISSOLUTION.JOINT, joint)
                        .set(DISSOLUTION.REASON, reason)
                        .set(DISSOLUTION.POST, actor.post().value())
                        .set(DISSOLUTION.PERSON, actor.person())
                        .set(DISSOLUTION.AT, at)
                        .onConflict(DISSOLUTION.JOINT)
                        .doNothing()
                        .execute()
                == 1;
    }

    void insert(UUID joint, Joint.Activity activity, Actor actor, Instant at) {
        db.insertInto(ACTIVITY)
                .set(ACTIVITY.ID, activity.id())
                .set(ACTIVITY.JOINT, joint)
                .set(ACTIVITY.UNIT, activity.unit().value())
                .set(ACTIVITY.WHAT, activity.what())
                .set(ACTIVITY.DUE, activity.due())
                .set(ACTIVITY.POST, actor.post().value())
                .set(ACTIVITY.AT, at)
                .execute();
    }

    void insert(Assignment assignment, Actor actor, Instant at) {
        db.insertInto(ASSIGNMENT)
                .set(ASSIGNMENT.ID, assignment.id())
                .set(ASSIGNMENT.PLEDGE, assignment.pledge().value())
                .set(ASSIGNMENT.ROLE, assignment.role())
                .set(ASSIGNMENT.WHAT, assignment.what())
                .set(ASSIGNMENT.BEGINS, assignment.begins())
                .set(ASSIGNMENT.DUE, assignment.due())
                .set(ASSIGNMENT.POST, actor.post().value())
                .set(ASSIGNMENT.AT, at)
                .execute();
    }

    /** Done once; to say it again changes nothing. */
    void done(UUID work, LocalDate day, Actor actor, Instant at) {
        db.insertInto(DONE)
                .set(DONE.WORK, work)
                .set(DONE.DAY, day)
                .set(DONE.POST, actor.post().value())
                .set(DONE.AT, at)
                .onConflict(DONE.WORK)
                .doNothing()
                .execute();
    }

    Optional<Joint> find(UUID id) {
        return joints(PROMISE.ID.eq(id)).stream().findFirst();
    }

    List<Joint> ownedBy(UnitCode unit) {
        return joints(
                PROMISE.ID.in(
                        db.select(OWNER.JOINT).from(OWNER).where(OWNER.UNIT.eq(unit.value()))));
    }

    List<Joint> of(FiscalYear year) {
        return joints(PROMISE.YEAR.eq((short) year.startYear()));
    }

    List<Joint> of(FiscalYear year, SeriesId series) {
        return joints(
                PROMISE.YEAR.eq((short) year.startYear()).and(PROMISE.SERIES.eq(series.value())));
    }

    private List<Joint> joints(Condition which) {
        return db.selectFrom(PROMISE)
                .where(which)
                .orderBy(PROMISE.AT, PROMISE.ID)
                .fetch()
                .map(this::joint);
    }

    private Joint joint(PromiseRecord line) {
        return new Joint(
                line.getId(),
                new FiscalYear(line.getYear()),
                new SeriesId(line.getSeries()),
                new UnitCode(line.getLead()),
                line.getReason(),
                db.selectFrom(OWNER)
                        .where(OWNER.JOINT.eq(line.getId()))
                        .orderBy(OWNER.SHARE.desc(), OWNER.UNIT)
                        .fetch()
                        .map(one -> new Joint.Owner(new UnitCode(one.getUnit()), one.getShare())),
                db.selectFrom(ANSWER)
                        .where(ANSWER.JOINT.eq(line.getId()))
                        .orderBy(ANSWER.AT)
                        .fetch()
                        .map(
                                one ->
                                        new Joint.Answer(
                                                new UnitCode(one.getUnit()),
                                                one.getAgreed(),
                                                one.getReason())),
                db.select(ACTIVITY.fields())
                        .select(DONE.DAY)
                        .from(ACTIVITY)
                        .leftJoin(DONE)
                        .on(DONE.WORK.eq(ACTIVITY.ID))
                        .where(ACTIVITY.JOINT.eq(line.getId()))
                        .orderBy(ACTIVITY.DUE, ACTIVITY.ID)
                        .fetch()
                        .map(AllJoints::activity),
                db.select(DISSOLUTION.REASON)
                        .from(DISSOLUTION)
                        .where(DISSOLUTION.JOINT.eq(line.getId()))
                        .fetchOptional(DISSOLUTION.REASON),
                new PostId(line.getPost()),
                line.getAt());
    }

    private static Joint.Activity activity(Record record) {
        var line = record.into(ACTIVITY);
        return new Joint.Activity(
                line.getId(),
                new UnitCode(line.getUnit()),
                line.getWhat(),
                line.getDue(),
                Optional.ofNullable(record.get(DONE.DAY)));
    }

    List<Assignment> assignments(PledgeId pledge) {
        return db.select(ASSIGNMENT.fields())
                .select(DONE.DAY)
                .from(ASSIGNMENT)
                .leftJoin(DONE)
                .on(DONE.WORK.eq(ASSIGNMENT.ID))
                .where(ASSIGNMENT.PLEDGE.eq(pledge.value()))
                .orderBy(ASSIGNMENT.BEGINS, ASSIGNMENT.DUE, ASSIGNMENT.ID)
                .fetch()
                .map(AllJoints::assignment);
    }

    private static Assignment assignment(Record record) {
        var line = record.into(ASSIGNMENT);
        return new Assignment(
                line.getId(),
                new PledgeId(line.getPledge()),
                line.getRole(),
                line.getWhat(),
                line.getBegins(),
                line.getDue(),
                Optional.ofNullable(record.get(DONE.DAY)));
    }
}
