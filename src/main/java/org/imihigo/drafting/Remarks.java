package org.imihigo.drafting;

import static org.imihigo.drafting.tables.Remark.REMARK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.Column;
import org.imihigo.documents.DocumentId;
import org.imihigo.drafting.tables.records.RemarkRecord;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All remarks about drafts; the only class that knows the table. */
@Repository("draftRemarks")
class Remarks {
    private final DSLContext db;

    Remarks(DSLContext db) {
        this.db = db;
    }

    /** Sent twice, it is one. */
    void insert(Remark remark) {
        var record = db.newRecord(REMARK);
        record.setId(remark.id());
        record.setDraft(remark.draft());
        record.setUnit(remark.unit().value());
        record.setRowNumber(remark.row());
        remark.column().map(Column::name).ifPresent(record::setCell);
        record.setText(remark.text());
        remark.document().map(DocumentId::value).ifPresent(record::setDocument);
        record.setPost(remark.post().value());
        record.setPerson(remark.person());
        record.setAt(remark.at());
        db.insertInto(REMARK).set(record).onConflict(REMARK.ID).doNothing().execute();
    }

    /** The oldest first. */
    List<Remark> of(UUID draft, int row) {
        return db.selectFrom(REMARK)
                .where(REMARK.DRAFT.eq(draft), REMARK.ROW_NUMBER.eq(row))
                .orderBy(REMARK.AT)
                .fetch(Remarks::toRemark);
    }

    /** How many there are about each row. */
    Map<Integer, Integer> counts(UUID draft) {
        return db.select(REMARK.ROW_NUMBER, DSL.count())
                .from(REMARK)
                .where(REMARK.DRAFT.eq(draft))
                .groupBy(REMARK.ROW_NUMBER)
                .fetchMap(REMARK.ROW_NUMBER, DSL.count());
    }

    /** The units about whose rows a document was shown. */
    List<UnitCode> units(DocumentId document) {
        return db.selectDistinct(REMARK.UNIT)
                .from(REMARK)
                .where(REMARK.DOCUMENT.eq(document.value()))
                .fetch(row -> new UnitCode(row.value1()));
    }

    private static Remark toRemark(RemarkRecord record) {
        return new Remark(
                record.getId(),
                record.getDraft(),
                new UnitCode(record.getUnit()),
                record.getRowNumber(),
                Optional.ofNullable(record.getCell()).map(Column::valueOf),
                record.getText(),
                Optional.ofNullable(record.getDocument()).map(DocumentId::new),
                new PostId(record.getPost()),
                record.getPerson(),
                record.getAt());
    }
}
