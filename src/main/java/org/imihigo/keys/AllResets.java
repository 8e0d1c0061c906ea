package org.imihigo.keys;

import static org.imihigo.keys.tables.Reset.RESET;
import static org.imihigo.keys.tables.ResetAgreed.RESET_AGREED;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imihigo.keys.tables.records.ResetAgreedRecord;
import org.imihigo.keys.tables.records.ResetRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All who asked to begin again; the only class that knows these tables. */
@Repository
class AllResets {
    private final DSLContext db;
    private final AllCertificates certificates;

    AllResets(DSLContext db, AllCertificates certificates) {
        this.db = db;
        this.certificates = certificates;
    }

    void insert(Reset reset) {
        db.insertInto(RESET)
                .set(
                        new ResetRecord(
                                reset.id(),
                                reset.certificate().serial(),
                                reset.reason(),
                                reset.askedBy(),
                                reset.asked()))
                .execute();
    }

    /** Those to which nobody has agreed yet, the oldest first. */
    List<Reset> waiting() {
        return db.selectFrom(RESET)
                .where(RESET.ID.notIn(db.select(RESET_AGREED.RESET).from(RESET_AGREED)))
                .orderBy(RESET.ASKED, RESET.ID)
                .fetch(
                        line ->
                                new Reset(
                                        line.getId(),
                                        certificates.get(line.getSerial()),
                                        line.getReason(),
                                        line.getAskedBy(),
                                        line.getAsked()));
    }

    /** False where somebody agreed before. */
    boolean agree(Reset reset, UUID by, Instant at) {
        return db.insertInto(RESET_AGREED)
                        .set(new ResetAgreedRecord(reset.id(), by, at))
                        .onConflict(RESET_AGREED.RESET)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Whether the holder of that certificate may have another one. */
    boolean hasBegunAgain(long serial) {
        return db.fetchExists(
                db.selectOne()
                        .from(RESET_AGREED)
                        .join(RESET)
                        .on(RESET.ID.eq(RESET_AGREED.RESET))
                        .where(RESET.SERIAL.eq(serial)));
    }
}
