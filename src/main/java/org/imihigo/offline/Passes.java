package org.imihigo.offline;

import static org.imihigo.offline.tables.Pass.PASS;

import java.security.SecureRandom;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The pass of everybody who ever worked without a network; the only class that knows the table. */
@Repository("offlinePasses")
class Passes {
    private static final int BYTES = 32;

    private final DSLContext db;
    private final SecureRandom random = new SecureRandom();

    Passes(DSLContext db) {
        this.db = db;
    }

    /** The same for all telephones of a person, from the first time on. */
    @Transactional
    Pass of(UUID person) {
        var key = new byte[BYTES];
        random.nextBytes(key);
        db.insertInto(PASS, PASS.PERSON, PASS.TAG, PASS.KEY)
                .values(person, UUID.randomUUID(), key)
                .onConflict(PASS.PERSON)
                .doNothing()
                .execute();
        return db.selectFrom(PASS)
                .where(PASS.PERSON.eq(person))
                .fetchSingle(line -> new Pass(line.getTag(), line.getKey()));
    }
}
