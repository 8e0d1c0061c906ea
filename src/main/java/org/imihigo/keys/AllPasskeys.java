package org.imihigo.keys;

import static org.imihigo.keys.tables.Challenge.CHALLENGE;
import static org.imihigo.keys.tables.Passkey.PASSKEY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.keys.tables.records.ChallengeRecord;
import org.imihigo.keys.tables.records.PasskeyRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All passkeys, and what they were asked; the only class that knows these tables. */
@Repository
class AllPasskeys {
    private final DSLContext db;

    AllPasskeys(DSLContext db) {
        this.db = db;
    }

    /** False where somebody has it already. */
    boolean insert(Passkey passkey) {
        return db.insertInto(PASSKEY)
                        .set(
                                new PasskeyRecord(
                                        passkey.id(),
                                        passkey.person(),
                                        passkey.site(),
                                        passkey.key(),
                                        passkey.counter(),
                                        passkey.made(),
                                        null))
                        .onConflict(PASSKEY.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Those that open, in the order in which they were made. */
    List<Passkey> of(UUID person) {
        return db.selectFrom(PASSKEY)
                .where(PASSKEY.PERSON.eq(person), PASSKEY.ENDED.isNull())
                .orderBy(PASSKEY.MADE, PASSKEY.ID)
                .fetch(AllPasskeys::toPasskey);
    }

    /**
     * Whether nobody has used it meanwhile: two signatures of one count are never both believed.
     */
    boolean use(Passkey passkey, long counter) {
        return db.update(PASSKEY)
                        .set(PASSKEY.COUNTER, counter)
                        .where(PASSKEY.ID.eq(passkey.id()))
                        .and(PASSKEY.COUNTER.eq(passkey.counter()))
                        .execute()
                == 1;
    }

    void end(Passkey passkey, Instant at) {
        db.update(PASSKEY)
                .set(PASSKEY.ENDED, at)
                .where(PASSKEY.ID.eq(passkey.id()), PASSKEY.ENDED.isNull())
                .execute();
    }

    /** The person's challenges from before {@code since} are forgotten. */
    void insert(Challenge challenge, Instant since) {
        db.deleteFrom(CHALLENGE)
                .where(CHALLENGE.PERSON.eq(challenge.person()), CHALLENGE.MADE.lt(since))
                .execute();
        db.insertInto(CHALLENGE)
                .set(
                        new ChallengeRecord(
                                challenge.value(),
                                challenge.person(),
                                challenge.origin(),
                                challenge.made()))
                .execute();
    }

    /** Takes it away, whatever becomes of the caller's transaction: no answer is taken twice. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Challenge> take(byte[] value, UUID person, Instant since) {
        return db.deleteFrom(CHALLENGE)
                .where(CHALLENGE.VALUE.eq(value), CHALLENGE.PERSON.eq(person))
                .and(CHALLENGE.MADE.ge(since))
                .returning()
                .fetchOptional(
                        line ->
                                new Challenge(
                                        line.getValue(),
                                        line.getPerson(),
                                        line.getOrigin(),
                                        line.getMade()));
    }

    private static Passkey toPasskey(PasskeyRecord line) {
        return new Passkey(
                line.getId(),
                line.getPerson(),
                line.getSite(),
                line.getPublicKey(),
                line.getCounter(),
                line.getMade());
    }
}
