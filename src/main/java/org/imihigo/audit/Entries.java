package org.imihigo.audit;

import static org.imihigo.audit.tables.Entry.ENTRY;
import static org.jooq.impl.DSL.field;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.imihigo.audit.tables.records.EntryRecord;
import org.imihigo.kernel.UnitCode;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All entries of the audit trail; the only class that knows the table. */
@Repository
class Entries {
    /**
     * A transaction that can still commit something before this one's entries keeps them waiting.
     */
    private static final String SETTLED =
            "xid < pg_snapshot_xmin(pg_current_snapshot())"
                    // Numbers of a database that was restored here from elsewhere.
                    + " or xid >= pg_snapshot_xmax(pg_current_snapshot())";

    private static final HexFormat HEX = HexFormat.of();
    private static final int AT_ONCE = 5_000;
    private static final int FETCH = 1_000;

    private final DSLContext db;

    Entries(DSLContext db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(List<Heard.Draft> drafts) {
        db.batchInsert(drafts.stream().map(this::toRecord).toList()).execute();
    }

    private EntryRecord toRecord(Heard.Draft draft) {
        var entry = draft.entry();
        var row = db.newRecord(ENTRY);
        row.set(ENTRY.AT, entry.at());
        row.set(ENTRY.CHAIN, entry.chain());
        row.set(ENTRY.UNIT, entry.unit().value());
        entry.post().ifPresent(post -> row.set(ENTRY.POST, post));
        row.set(ENTRY.ADDRESS, entry.address());
        row.set(ENTRY.HAPPENED, entry.happened());
        row.set(ENTRY.SUBJECT, entry.subject());
        row.set(ENTRY.HAPPENINGS, entry.happenings());
        row.set(ENTRY.SALT, HEX.parseHex(draft.salt()));
        row.set(ENTRY.DIGEST, HEX.parseHex(entry.digest()));
        return row;
    }

    /** One sealer at a time, whatever becomes of leases. */
    boolean mayBeSealedHere() {
        return db.select(
                        field(
                                "pg_try_advisory_xact_lock(hashtextextended('audit', 0))",
                                Boolean.class))
                .fetchSingle()
                .value1();
    }

    /** Entries without a place whose order nothing can change any more, in that order. */
    List<Entry> settled() {
        return db.selectFrom(ENTRY)
                .where(ENTRY.HASH.isNull())
                .and(SETTLED)
                .orderBy(ENTRY.XID, ENTRY.ID)
                .limit(AT_ONCE)
                .fetch(Entries::toEntry);
    }

    Entry.Seal last(String chain) {
        return db.select(ENTRY.PLACE, ENTRY.HASH)
                .from(ENTRY)
                .where(ENTRY.CHAIN.eq(chain), ENTRY.PLACE.isNotNull())
                .orderBy(ENTRY.PLACE.desc())
                .limit(1)
                .fetchOptional(row -> new Entry.Seal(row.value1(), HEX.formatHex(row.value2())))
                .orElse(Entry.Seal.NONE);
    }

    record Sealed(long id, Entry.Seal seal) {}

    void seal(List<Sealed> sealed) {
        var update =
                db.update(ENTRY)
                        .set(ENTRY.PLACE, (Long) null)
                        .set(ENTRY.HASH, (byte[]) null)
                        .where(ENTRY.ID.eq((Long) null));
        var values =
                sealed.stream()
                        .map(
                                one ->
                                        new Object[] {
                                            one.seal().place(),
                                            HEX.parseHex(one.seal().hash()),
                                            one.id()
                                        })
                        .toArray(Object[][]::new);
        db.batch(update, values).execute();
    }

    List<String> chains() {
        return db.selectDistinct(ENTRY.CHAIN).from(ENTRY).orderBy(ENTRY.CHAIN).fetch(ENTRY.CHAIN);
    }

    /** The sealed entries of a chain from its beginning, without holding them all. */
    <T> T inOrder(String chain, Function<Stream<Entry>, T> reader) {
        try (var rows =
                db.selectFrom(ENTRY)
                        .where(ENTRY.CHAIN.eq(chain), ENTRY.PLACE.isNotNull())
                        .orderBy(ENTRY.PLACE)
                        .fetchSize(FETCH)
                        .fetchStream()) {
            return reader.apply(rows.map(Entries::toEntry));
        }
    }

    /** The last entry of every chain that was written before that moment. */
    List<Audit.Head> heads(Instant until) {
        return db.select(ENTRY.CHAIN, ENTRY.PLACE, ENTRY.HASH)
                .distinctOn(ENTRY.CHAIN)
                .from(ENTRY)
                .where(ENTRY.PLACE.isNotNull(), ENTRY.AT.lt(until))
                .orderBy(ENTRY.CHAIN, ENTRY.PLACE.desc())
                .fetch(
                        row ->
                                new Audit.Head(
                                        row.value1(), row.value2(), HEX.formatHex(row.value3())));
    }

    /** The newest first. */
    List<Entry> page(
            Optional<UnitCode> within, Optional<Day> day, Optional<Long> before, int size) {
        var wanted = new ArrayList<Condition>();
        within.ifPresent(
                unit -> {
                    wanted.add(ENTRY.UNIT.ge(unit.value()));
                    wanted.add(ENTRY.UNIT.lt(unit.successor()));
                });
        day.ifPresent(
                known -> {
                    wanted.add(ENTRY.AT.ge(known.from()));
                    wanted.add(ENTRY.AT.lt(known.until()));
                });
        before.ifPresent(id -> wanted.add(ENTRY.ID.lt(id)));
        return db.selectFrom(ENTRY)
                .where(wanted)
                .orderBy(ENTRY.ID.desc())
                .limit(size)
                .fetch(Entries::toEntry);
    }

    /** From midnight to midnight. */
    record Day(Instant from, Instant until) {}

    private static Entry toEntry(EntryRecord row) {
        var place = Optional.ofNullable(row.getPlace());
        return new Entry(
                row.getId(),
                row.getAt(),
                row.getChain(),
                new UnitCode(row.getUnit()),
                Optional.ofNullable(row.getPost()),
                row.getAddress(),
                row.getHappened(),
                row.getSubject(),
                row.getHappenings(),
                HEX.formatHex(row.getDigest()),
                place.map(known -> new Entry.Seal(known, HEX.formatHex(row.getHash()))));
    }
}
