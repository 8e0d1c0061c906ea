package org.imihigo.keys;

import static org.imihigo.keys.tables.BackupCode.BACKUP_CODE;
import static org.imihigo.keys.tables.Factor.FACTOR;
import static org.imihigo.keys.tables.UsedStep.USED_STEP;
import static org.imihigo.keys.tables.WrongCode.WRONG_CODE;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.keys.tables.records.FactorRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All second factors; the only class that knows these tables. */
@Repository
class Factors {
    private final DSLContext db;

    Factors(DSLContext db) {
        this.db = db;
    }

    void insert(Factor factor, Instant made) {
        db.insertInto(FACTOR)
                .set(
                        new FactorRecord(
                                factor.id(), factor.person(), factor.sealedSecret(), made, null))
                .execute();
    }

    /** The one that counts: the last that was confirmed. */
    Optional<Factor> confirmed(UUID person) {
        return db.selectFrom(FACTOR)
                .where(FACTOR.PERSON.eq(person), FACTOR.CONFIRMED.isNotNull())
                .orderBy(FACTOR.CONFIRMED.desc())
                .limit(1)
                .fetchOptional(Factors::toFactor);
    }

    /** The one that was begun last, where it is not confirmed. */
    Optional<Factor> begun(UUID person) {
        return db.selectFrom(FACTOR)
                .where(FACTOR.PERSON.eq(person))
                .orderBy(FACTOR.MADE.desc())
                .limit(1)
                .fetchOptional(Factors::toFactor)
                .filter(factor -> !factor.confirmed());
    }

    void confirm(Factor factor, Collection<String> digests, Instant at) {
        db.update(FACTOR)
                .set(FACTOR.CONFIRMED, at)
                .where(FACTOR.ID.eq(factor.id()), FACTOR.CONFIRMED.isNull())
                .execute();
        db.insertInto(BACKUP_CODE, BACKUP_CODE.FACTOR, BACKUP_CODE.DIGEST)
                .valuesOfRows(digests.stream().map(digest -> row(factor.id(), digest)).toList())
                .execute();
    }

    /** Whether nobody has used this half minute's code yet. */
    boolean use(Factor factor, long step) {
        return db.insertInto(USED_STEP, USED_STEP.FACTOR, USED_STEP.STEP)
                        .values(factor.id(), step)
                        .onConflict(USED_STEP.FACTOR, USED_STEP.STEP)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Whether it is a backup code that was not used yet. */
    boolean use(Factor factor, String digest, Instant at) {
        return db.update(BACKUP_CODE)
                        .set(BACKUP_CODE.USED, at)
                        .where(BACKUP_CODE.FACTOR.eq(factor.id()), BACKUP_CODE.DIGEST.eq(digest))
                        .and(BACKUP_CODE.USED.isNull())
                        .execute()
                == 1;
    }

    int backupsLeft(Factor factor) {
        return db.fetchCount(
                BACKUP_CODE, BACKUP_CODE.FACTOR.eq(factor.id()), BACKUP_CODE.USED.isNull());
    }

    /**
     * Counts a try before anybody looks whether it is right, and keeps it whatever becomes of the
     * caller's transaction: of many tries at once, none is free.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    int tries(UUID person, Instant now, Instant since) {
        db.insertInto(WRONG_CODE, WRONG_CODE.PERSON, WRONG_CODE.AT).values(person, now).execute();
        return db.fetchCount(WRONG_CODE, WRONG_CODE.PERSON.eq(person), WRONG_CODE.AT.gt(since));
    }

    /** Nothing that the person had opens any more. */
    void forget(UUID person) {
        var theirs = db.select(FACTOR.ID).from(FACTOR).where(FACTOR.PERSON.eq(person));
        db.deleteFrom(USED_STEP).where(USED_STEP.FACTOR.in(theirs)).execute();
        db.deleteFrom(BACKUP_CODE).where(BACKUP_CODE.FACTOR.in(theirs)).execute();
        db.deleteFrom(FACTOR).where(FACTOR.PERSON.eq(person)).execute();
        forgive(person);
    }

    void forgive(UUID person) {
        db.deleteFrom(WRONG_CODE).where(WRONG_CODE.PERSON.eq(person)).execute();
    }

    private static Factor toFactor(FactorRecord line) {
        return new Factor(
                line.getId(),
                line.getPerson(),
                line.getSealedSecret(),
                line.getConfirmed() != null);
    }
}
