package org.imihigo.remedies;

import static org.imihigo.remedies.tables.Blocker.BLOCKER;
import static org.imihigo.remedies.tables.Climb.CLIMB;
import static org.imihigo.remedies.tables.Solution.SOLUTION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.pledges.PledgeId;
import org.imihigo.remedies.tables.records.BlockerRecord;
import org.imihigo.remedies.tables.records.ClimbRecord;
import org.imihigo.remedies.tables.records.SolutionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All blockers; the only class that knows these tables. */
@Repository
class AllBlockers {
    private final DSLContext db;

    AllBlockers(DSLContext db) {
        this.db = db;
    }

    /** Sent twice, it is one. */
    boolean insert(Blocker blocker, Deed deed) {
        return db.insertInto(BLOCKER)
                        .set(
                                new BlockerRecord(
                                        blocker.id(),
                                        blocker.pledge().value(),
                                        blocker.unit().value(),
                                        blocker.what(),
                                        blocker.holder().value(),
                                        deed.post().value(),
                                        deed.person(),
                                        deed.at()))
                        .onConflict(BLOCKER.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Once for each step: two nodes make it one. */
    boolean climb(Blocker blocker, PostId to, Instant at) {
        return db.insertInto(CLIMB)
                        .set(
                                new ClimbRecord(
                                        blocker.id(),
                                        (short) (blocker.climbs() + 1),
                                        to.value(),
                                        at))
                        .onConflict(CLIMB.BLOCKER, CLIMB.NUMBER)
                        .doNothing()
                        .execute()
                == 1;
    }

    boolean solve(UUID id, String note, Deed deed) {
        return db.insertInto(SOLUTION)
                        .set(
                                new SolutionRecord(
                                        id, note, deed.post().value(), deed.person(), deed.at()))
                        .onConflict(SOLUTION.BLOCKER)
                        .doNothing()
                        .execute()
                == 1;
    }

    Optional<Blocker> find(UUID id) {
        return select(BLOCKER.ID.eq(id)).stream().findFirst();
    }

    List<Blocker> of(Collection<PledgeId> pledges) {
        var ids = pledges.stream().map(PledgeId::value).toArray(UUID[]::new);
        return select(BLOCKER.PLEDGE.eq(DSL.any(ids)));
    }

    /** Those that nobody has cleared, the oldest first. */
    List<Blocker> open() {
        return select(SOLUTION.BLOCKER.isNull());
    }

    /** Each with its last climb. */
    private List<Blocker> select(Condition which) {
        var higher = CLIMB.as("higher");
        return db.select()
                .from(BLOCKER)
                .leftJoin(SOLUTION)
                .on(SOLUTION.BLOCKER.eq(BLOCKER.ID))
                .leftJoin(CLIMB)
                .on(
                        CLIMB.BLOCKER.eq(BLOCKER.ID),
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(higher)
                                        .where(
                                                higher.BLOCKER.eq(CLIMB.BLOCKER),
                                                higher.NUMBER.gt(CLIMB.NUMBER))))
                .where(which)
                .orderBy(BLOCKER.AT, BLOCKER.ID)
                .fetch(AllBlockers::read);
    }

    private static Blocker read(Record record) {
        var line = record.into(BLOCKER);
        var climbed = Optional.ofNullable(record.get(CLIMB.NUMBER));
        return new Blocker(
                line.getId(),
                new PledgeId(line.getPledge()),
                new UnitCode(line.getUnit()),
                line.getWhat(),
                new PostId(climbed.isPresent() ? record.get(CLIMB.POST) : line.getOwner()),
                climbed.isPresent() ? record.get(CLIMB.AT) : line.getAt(),
                climbed.map(Short::intValue).orElse(0),
                Optional.ofNullable(record.get(SOLUTION.NOTE)));
    }
}
