package org.imihigo.seal;

import static org.imihigo.seal.tables.Content.CONTENT;

import java.util.HexFormat;
import java.util.Optional;
import org.imihigo.kernel.Sha256;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All texts that this room keeps itself; the only class that knows the table. */
@Repository("sealContents")
class Contents {
    private final DSLContext db;

    Contents(DSLContext db) {
        this.db = db;
    }

    void insert(byte[] content) {
        db.insertInto(CONTENT)
                .set(CONTENT.SHA256, Sha256.of(content))
                .set(CONTENT.CONTENT_, content)
                .onConflict(CONTENT.SHA256)
                .doNothing()
                .execute();
    }

    Optional<byte[]> find(String sha256) {
        return db.select(CONTENT.CONTENT_)
                .from(CONTENT)
                .where(CONTENT.SHA256.eq(HexFormat.of().parseHex(sha256)))
                .fetchOptional(row -> row.value1());
    }
}
