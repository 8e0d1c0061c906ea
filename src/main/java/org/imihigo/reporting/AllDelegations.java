package org.imihigo.reporting;

import static org.imihigo.reporting.tables.Delegation.DELEGATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.imihigo.reporting.tables.records.DelegationRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All delegations; the only class that knows the table. */
@Repository
class AllDelegations {
    private final DSLContext db;

    AllDelegations(DSLContext db) {
        this.db = db;
    }

    void insert(Delegation one) {
        db.insertInto(DELEGATION)
                .set(
                        new DelegationRecord(
                                one.id(),
                                one.unit().value(),
                                one.by().value(),
                                one.person(),
                                one.to().value(),
                                one.toPerson(),
                                one.first(),
                                one.last(),
                                one.reason(),
                                one.at(),
                                one.ended().orElse(null)))
                .execute();
    }

    /** False where it had ended, or is another unit's. */
    boolean end(UUID id, UnitCode unit, Instant now) {
        return db.update(DELEGATION)
                        .set(DELEGATION.ENDED, now)
                        .where(
                                DELEGATION.ID.eq(id),
                                DELEGATION.UNIT.eq(unit.value()),
                                DELEGATION.ENDED.isNull())
                        .execute()
                == 1;
    }

    Optional<Delegation> find(UUID id) {
        return select(DELEGATION.ID.eq(id)).stream().findFirst();
    }

    /** Of a unit, the newest first. */
    List<Delegation> of(UnitCode unit) {
        return select(DELEGATION.UNIT.eq(unit.value()));
    }

    /** What somebody was given, in the post they hold, and that holds on a day. */
    List<Delegation> to(Actor actor, LocalDate day) {
        return select(
                DELEGATION
                        .TO_PERSON
                        .eq(actor.person())
                        .and(DELEGATION.TO_POST.eq(actor.post().value()))
                        .and(DELEGATION.ENDED.isNull())
                        .and(DELEGATION.FIRST.le(day))
                        .and(DELEGATION.LAST.ge(day)));
    }

    private List<Delegation> select(Condition which) {
        return db.selectFrom(DELEGATION)
                .where(which)
                .orderBy(DELEGATION.AT.desc(), DELEGATION.ID)
                .fetch(AllDelegations::delegation);
    }

    private static Delegation delegation(DelegationRecord line) {
        return new Delegation(
                line.getId(),
                new UnitCode(line.getUnit()),
                new PostId(line.getPost()),
                line.getPerson(),
                new PostId(line.getToPost()),
                line.getToPerson(),
                line.getFirst(),
                line.getLast(),
                line.getReason(),
                line.getAt(),
                Optional.ofNullable(line.getEnded()));
    }
}
