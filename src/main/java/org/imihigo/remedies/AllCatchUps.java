package org.imihigo.remedies;

import static org.imihigo.remedies.tables.CatchUp.CATCH_UP;
import static org.imihigo.remedies.tables.CatchUpDone.CATCH_UP_DONE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.pledges.PledgeId;
import org.imihigo.remedies.tables.records.CatchUpDoneRecord;
import org.imihigo.remedies.tables.records.CatchUpRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All catch-up plans; the only class that knows these tables. */
@Repository
class AllCatchUps {
    private final DSLContext db;

    AllCatchUps(DSLContext db) {
        this.db = db;
    }

    /** Sent twice, it is one. */
    boolean insert(CatchUp plan, Deed deed) {
        return db.insertInto(CATCH_UP)
                        .set(
                                new CatchUpRecord(
                                        plan.id(),
                                        plan.pledge().value(),
                                        plan.unit().value(),
                                        plan.cause().name(),
                                        plan.why(),
                                        plan.step(),
                                        plan.owner().value(),
                                        plan.due(),
                                        deed.post().value(),
                                        deed.person(),
                                        deed.at()))
                        .onConflict(CATCH_UP.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    boolean finish(UUID id, LocalDate day, Deed deed) {
        return db.insertInto(CATCH_UP_DONE)
                        .set(
                                new CatchUpDoneRecord(
                                        id, day, deed.post().value(), deed.person(), deed.at()))
                        .onConflict(CATCH_UP_DONE.CATCH_UP)
                        .doNothing()
                        .execute()
                == 1;
    }

    Optional<CatchUp> find(UUID id) {
        return select(CATCH_UP.ID.eq(id)).stream().findFirst();
    }

    List<CatchUp> of(Collection<PledgeId> pledges) {
        var ids = pledges.stream().map(PledgeId::value).toArray(UUID[]::new);
        return select(CATCH_UP.PLEDGE.eq(DSL.any(ids)));
    }

    List<CatchUp> of(PostId owner) {
        return select(CATCH_UP.OWNER.eq(owner.value()));
    }

    List<CatchUp> due(LocalDate first, LocalDate last) {
        return select(CATCH_UP.DUE.between(first, last));
    }

    private List<CatchUp> select(Condition which) {
        return db.select()
                .from(CATCH_UP)
                .leftJoin(CATCH_UP_DONE)
                .on(CATCH_UP_DONE.CATCH_UP.eq(CATCH_UP.ID))
                .where(which)
                .orderBy(CATCH_UP.DUE, CATCH_UP.ID)
                .fetch(AllCatchUps::read);
    }

    private static CatchUp read(Record record) {
        var line = record.into(CATCH_UP);
        return new CatchUp(
                line.getId(),
                new PledgeId(line.getPledge()),
                new UnitCode(line.getUnit()),
                Cause.valueOf(line.getCause()),
                line.getWhy(),
                line.getStep(),
                new PostId(line.getOwner()),
                line.getDue(),
                Optional.ofNullable(record.get(CATCH_UP_DONE.DAY)));
    }
}
