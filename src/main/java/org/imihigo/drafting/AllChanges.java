package org.imihigo.drafting;

import static org.imihigo.drafting.tables.Change.CHANGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.Column;
import org.imihigo.drafting.tables.records.ChangeRecord;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All changes to drafts; the only class that knows the table. */
@Repository
class AllChanges {
    private final DSLContext db;

    AllChanges(DSLContext db) {
        this.db = db;
    }

    void insert(
            UUID draft,
            UUID batch,
            Optional<Long> undoes,
            List<Sheet.Done> done,
            Actor actor,
            Instant at) {
        db.batchInsert(
                        done.stream()
                                .map(
                                        one -> {
                                            var record = db.newRecord(CHANGE);
                                            record.setDraft(draft);
                                            record.setRowNumber(one.row());
                                            record.setKind(one.kind().name());
                                            one.column()
                                                    .map(Column::name)
                                                    .ifPresent(record::setCell);
                                            record.setBefore(one.before());
                                            record.setAfter(one.after());
                                            record.setBatch(batch);
                                            undoes.ifPresent(record::setUndoes);
                                            record.setPost(actor.post().value());
                                            record.setPerson(actor.person());
                                            record.setAt(at);
                                            return record;
                                        })
                                .toList())
                .execute();
    }

    /** The number of the last change; 0 where there is none. */
    long last(UUID draft) {
        return db.select(DSL.coalesce(DSL.max(CHANGE.ID), 0L))
                .from(CHANGE)
                .where(CHANGE.DRAFT.eq(draft))
                .fetchSingle()
                .value1();
    }

    /** The rows that somebody changed after a change. */
    List<Integer> rowsSince(UUID draft, long change) {
        return db.selectDistinct(CHANGE.ROW_NUMBER)
                .from(CHANGE)
                .where(CHANGE.DRAFT.eq(draft), CHANGE.ID.gt(change))
                .fetch(CHANGE.ROW_NUMBER);
    }

    List<Change> batch(UUID draft, UUID batch) {
        return db.selectFrom(CHANGE)
                .where(CHANGE.DRAFT.eq(draft), CHANGE.BATCH.eq(batch))
                .orderBy(CHANGE.ID)
                .fetch(AllChanges::toChange);
    }

    Optional<Change> find(UUID draft, long id) {
        return db.selectFrom(CHANGE)
                .where(CHANGE.DRAFT.eq(draft), CHANGE.ID.eq(id))
                .fetchOptional(AllChanges::toChange);
    }

    /** Of one row, the newest first. */
    List<Change> of(UUID draft, int row, int most) {
        return db.selectFrom(CHANGE)
                .where(CHANGE.DRAFT.eq(draft), CHANGE.ROW_NUMBER.eq(row))
                .orderBy(CHANGE.ID.desc())
                .limit(most)
                .fetch(AllChanges::toChange);
    }

    /** The newest first. */
    List<Change> newest(UUID draft, int most) {
        return db.selectFrom(CHANGE)
                .where(CHANGE.DRAFT.eq(draft))
                .orderBy(CHANGE.ID.desc())
                .limit(most)
                .fetch(AllChanges::toChange);
    }

    /** Who typed a cell last. */
    Optional<Change> lastTyped(UUID draft, int row, Column column) {
        return db.selectFrom(CHANGE)
                .where(CHANGE.DRAFT.eq(draft), CHANGE.ROW_NUMBER.eq(row))
                .and(CHANGE.CELL.eq(column.name()))
                .orderBy(CHANGE.ID.desc())
                .limit(1)
                .fetchOptional(AllChanges::toChange);
    }

    private static Change toChange(ChangeRecord record) {
        return new Change(
                record.getId(),
                record.getRowNumber(),
                Change.Kind.valueOf(record.getKind()),
                Optional.ofNullable(record.getCell()).map(Column::valueOf),
                record.getBefore(),
                record.getAfter(),
                Optional.ofNullable(record.getUndoes()),
                new PostId(record.getPost()),
                record.getPerson(),
                record.getAt());
    }
}
