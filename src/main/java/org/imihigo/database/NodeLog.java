package org.imihigo.database;

import static org.imihigo.database.tables.ChangeLog.CHANGE_LOG;
import static org.imihigo.database.tables.Node.NODE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The change log as a node reads it, and the list of nodes. */
@Repository
class NodeLog {
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final DSLContext db;
    private final Clock clock;

    NodeLog(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Whose data these are: our own mark, which a logical restore changes; the server's mark and
     * timeline, which a physical one does; and its start, for files can be exchanged while it is
     * down.
     */
    private static final String EPOCH =
            """
            (select epoch from database.installation)
            || ' ' || (select system_identifier from pg_control_system())
            || ' ' || left(pg_walfile_name(pg_current_wal_lsn()), 8)
            || ' ' || pg_postmaster_start_time()
            """;

    /** Where the reader stands: the transactions that it sees, and whose data these are. */
    record Reading(String snapshot, String epoch) {}

    /** Runs {@code work} in one snapshot: all that it reads is of the same moment. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    String inSnapshot(Function<Reading, String> work) {
        var now =
                db.select(
                                field("pg_current_snapshot()::text", String.class),
                                field(EPOCH, String.class))
                        .fetchSingle();
        return work.apply(new Reading(now.value1(), now.value2()));
    }

    /** What this snapshot sees and {@code earlier} did not. */
    List<Change> between(String earlier) {
        return db.select(CHANGE_LOG.TOPIC, CHANGE_LOG.BODY)
                .from(CHANGE_LOG)
                .where(
                        "xid >= pg_snapshot_xmin({0}::pg_snapshot)"
                                + " and not pg_visible_in_snapshot(xid, {0}::pg_snapshot)",
                        val(earlier))
                .orderBy(CHANGE_LOG.XID, CHANGE_LOG.ID)
                .fetch(line -> new Change(line.value1(), line.value2()));
    }

    /**
     * Says that the node lives and how far it is; forgets dead ones and what everybody has read.
     *
     * @return whether it was still on the list: if not, the log may have been pruned before it
     */
    @Transactional
    boolean sign(UUID node, String snapshot) {
        var now = clock.instant();
        int known =
                db.update(NODE)
                        .set(NODE.SNAPSHOT, snapshot)
                        .set(NODE.SEEN, now)
                        .where(NODE.ID.eq(node))
                        .execute();
        if (known == 0) {
            db.insertInto(NODE, NODE.ID, NODE.SNAPSHOT, NODE.SEEN)
                    .values(node, snapshot, now)
                    .execute();
        }
        db.deleteFrom(NODE).where(NODE.SEEN.lt(now.minus(FORGOTTEN))).execute();
        db.deleteFrom(CHANGE_LOG)
                .where(
                        "xid < all (select pg_snapshot_xmin(snapshot::pg_snapshot) from"
                                + " database.node)")
                .execute();
        return known == 1;
    }

    @Transactional
    void leave(UUID node) {
        db.deleteFrom(NODE).where(NODE.ID.eq(node)).execute();
    }
}
