package org.imihigo.seal;

import static org.imihigo.seal.tables.Leaf.LEAF;
import static org.imihigo.seal.tables.Subtree.SUBTREE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.seal.tables.records.LeafRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All entries of the log and the hashes over them; the only class that knows both tables. */
@Repository
class Leaves {
    private static final HexFormat HEX = HexFormat.of();
    private static final int FETCH = 1_000;

    private final DSLContext db;

    Leaves(DSLContext db) {
        this.db = db;
    }

    /** Until the end of the transaction nobody else appends. */
    void waitForTurn() {
        db.execute("select pg_advisory_xact_lock(hashtextextended('seal', 0))");
    }

    long size() {
        return db.select(coalesce(max(LEAF.INDEX).plus(1), 0L)).from(LEAF).fetchSingle().value1();
    }

    Merkle tree() {
        return new Merkle(this::hash);
    }

    private String hash(int level, long index) {
        return db.select(SUBTREE.HASH)
                .from(SUBTREE)
                .where(SUBTREE.LEVEL.eq(level), SUBTREE.INDEX.eq(index))
                .fetchSingle(row -> HEX.formatHex(row.value1()));
    }

    void insert(Sealed entry, List<Merkle.Subtree> completed) {
        db.insertInto(LEAF)
                .set(LEAF.INDEX, entry.index())
                .set(LEAF.KIND, entry.kind().name())
                .set(LEAF.SUBJECT, entry.subject())
                .set(LEAF.SHA256, HEX.parseHex(entry.sha256()))
                .set(LEAF.AT, entry.at())
                .execute();
        for (var subtree : completed) {
            db.insertInto(SUBTREE)
                    .set(SUBTREE.LEVEL, subtree.level())
                    .set(SUBTREE.INDEX, subtree.index())
                    .set(SUBTREE.HASH, HEX.parseHex(subtree.hash()))
                    .execute();
        }
    }

    Optional<Sealed> find(String sha256) {
        return db.selectFrom(LEAF)
                .where(LEAF.SHA256.eq(HEX.parseHex(sha256)))
                .fetchOptional(Leaves::toSealed);
    }

    Optional<Sealed> find(long index) {
        return db.selectFrom(LEAF).where(LEAF.INDEX.eq(index)).fetchOptional(Leaves::toSealed);
    }

    /** The latest of its kind. */
    Optional<Sealed> last(Kind kind) {
        return db.selectFrom(LEAF)
                .where(LEAF.KIND.eq(kind.name()))
                .orderBy(LEAF.INDEX.desc())
                .limit(1)
                .fetchOptional(Leaves::toSealed);
    }

    boolean knows(Kind kind, String subject) {
        return db.fetchExists(LEAF, LEAF.KIND.eq(kind.name()), LEAF.SUBJECT.eq(subject));
    }

    /** From one place up to, not including, another. */
    List<Sealed> between(long start, long end) {
        return db.selectFrom(LEAF)
                .where(LEAF.INDEX.ge(start), LEAF.INDEX.lt(end))
                .orderBy(LEAF.INDEX)
                .fetch(Leaves::toSealed);
    }

    /** All of them in their order, without holding them at once. */
    Stream<Sealed> all() {
        return db.selectFrom(LEAF)
                .orderBy(LEAF.INDEX)
                .fetchSize(FETCH)
                .fetchStream()
                .map(Leaves::toSealed);
    }

    private static Sealed toSealed(LeafRecord row) {
        return new Sealed(
                row.getIndex(),
                Kind.valueOf(row.getKind()),
                row.getSubject(),
                HEX.formatHex(row.getSha256()),
                row.getAt());
    }
}
