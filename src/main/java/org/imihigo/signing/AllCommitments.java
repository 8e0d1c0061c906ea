package org.imihigo.signing;

import static org.imihigo.signing.tables.Commitment.COMMITMENT;
import static org.imihigo.signing.tables.CommitmentKept.COMMITMENT_KEPT;
import static org.imihigo.signing.tables.CommitmentWithdrawn.COMMITMENT_WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.signing.tables.records.CommitmentKeptRecord;
import org.imihigo.signing.tables.records.CommitmentRecord;
import org.imihigo.signing.tables.records.CommitmentWithdrawnRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** All that levels above promised in return; the only class that knows these tables. */
@Repository
class AllCommitments {
    private final DSLContext db;

    AllCommitments(DSLContext db) {
        this.db = db;
    }

    /** Sent twice, it is one. */
    boolean insert(Commitment commitment, Deed deed) {
        return db.insertInto(COMMITMENT)
                        .set(
                                new CommitmentRecord(
                                        commitment.id(),
                                        commitment.unit().value(),
                                        (short) commitment.year().startYear(),
                                        commitment.what(),
                                        commitment.due(),
                                        commitment.owner().value(),
                                        deed.post().value(),
                                        deed.person(),
                                        deed.at()))
                        .onConflict(COMMITMENT.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    boolean withdraw(UUID id, Deed deed) {
        return db.insertInto(COMMITMENT_WITHDRAWN)
                        .set(
                                new CommitmentWithdrawnRecord(
                                        id, deed.post().value(), deed.person(), deed.at()))
                        .onConflict(COMMITMENT_WITHDRAWN.COMMITMENT)
                        .doNothing()
                        .execute()
                == 1;
    }

    boolean keep(UUID id, LocalDate day, String note, Deed deed) {
        return db.insertInto(COMMITMENT_KEPT)
                        .set(
                                new CommitmentKeptRecord(
                                        id,
                                        day,
                                        note,
                                        deed.post().value(),
                                        deed.person(),
                                        deed.at()))
                        .onConflict(COMMITMENT_KEPT.COMMITMENT)
                        .doNothing()
                        .execute()
                == 1;
    }

    List<Commitment> of(UnitCode unit, FiscalYear year) {
        return select(
                COMMITMENT.UNIT.eq(unit.value()).and(COMMITMENT.YEAR.eq((short) year.startYear())));
    }

    Optional<Commitment> find(UUID id) {
        return select(COMMITMENT.ID.eq(id)).stream().findFirst();
    }

    List<Commitment> of(PostId owner) {
        return select(COMMITMENT.OWNER.eq(owner.value()));
    }

    List<Commitment> due(LocalDate first, LocalDate last) {
        return select(COMMITMENT.DUE.between(first, last));
    }

    /** Those that stand. */
    private List<Commitment> select(Condition which) {
        return db.select()
                .from(COMMITMENT)
                .leftJoin(COMMITMENT_KEPT)
                .on(COMMITMENT_KEPT.COMMITMENT.eq(COMMITMENT.ID))
                .leftAntiJoin(COMMITMENT_WITHDRAWN)
                .on(COMMITMENT_WITHDRAWN.COMMITMENT.eq(COMMITMENT.ID))
                .where(which)
                .orderBy(COMMITMENT.DUE, COMMITMENT.ID)
                .fetch(AllCommitments::toCommitment);
    }

    private static Commitment toCommitment(Record record) {
        var line = record.into(COMMITMENT);
        return new Commitment(
                line.getId(),
                new UnitCode(line.getUnit()),
                new FiscalYear(line.getYear()),
                line.getWhat(),
                line.getDue(),
                new PostId(line.getOwner()),
                Optional.ofNullable(record.get(COMMITMENT_KEPT.DAY)));
    }
}
