package org.imihigo.seal;

import static org.imihigo.seal.tables.Head.HEAD;
import static org.imihigo.seal.tables.Key.KEY;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.imihigo.seal.tables.records.HeadRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All signed heads and the keys that signed them; the only class that knows both tables. */
@Repository
class Heads {
    private static final HexFormat HEX = HexFormat.of();

    private final DSLContext db;

    Heads(DSLContext db) {
        this.db = db;
    }

    void insert(TreeHead head) {
        db.insertInto(HEAD)
                .set(HEAD.SIZE, head.size())
                .set(HEAD.ROOT, HEX.parseHex(head.root()))
                .set(HEAD.AT, head.at())
                .set(HEAD.KEY, head.key())
                .set(HEAD.SIGNATURE, Base64.getDecoder().decode(head.signature()))
                .execute();
    }

    Optional<TreeHead> last() {
        return db.selectFrom(HEAD).orderBy(HEAD.SIZE.desc()).limit(1).fetchOptional(Heads::toHead);
    }

    Optional<TreeHead> find(long size) {
        return db.selectFrom(HEAD).where(HEAD.SIZE.eq(size)).fetchOptional(Heads::toHead);
    }

    /** A key with the moment from which it signs. */
    record Known(String fingerprint, String pem, Instant since) {}

    /** The latest first. */
    List<Known> keys() {
        return db.selectFrom(KEY)
                .orderBy(KEY.SINCE.desc(), KEY.FINGERPRINT)
                .fetch(row -> new Known(row.getFingerprint(), row.getPem(), row.getSince()));
    }

    /** The public half, as PEM. */
    Optional<String> key(String fingerprint) {
        return db.select(KEY.PEM)
                .from(KEY)
                .where(KEY.FINGERPRINT.eq(fingerprint))
                .fetchOptional(KEY.PEM);
    }

    void learn(LogKey key, Instant since) {
        db.insertInto(KEY)
                .set(KEY.FINGERPRINT, key.fingerprint())
                .set(KEY.PEM, key.publicPem())
                .set(KEY.SINCE, since)
                .onConflict(KEY.FINGERPRINT)
                .doNothing()
                .execute();
    }

    private static TreeHead toHead(HeadRecord row) {
        return new TreeHead(
                row.getSize(),
                HEX.formatHex(row.getRoot()),
                row.getAt(),
                row.getKey(),
                Base64.getEncoder().encodeToString(row.getSignature()));
    }
}
