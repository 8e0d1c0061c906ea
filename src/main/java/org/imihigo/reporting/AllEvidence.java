package org.imihigo.reporting;

import static org.imihigo.reporting.tables.Evidence.EVIDENCE;
import static org.imihigo.reporting.tables.Reading.READING;

import java.util.Collection;
import java.util.List;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All evidence; the only class that knows the table. */
@Repository
class AllEvidence {
    private final DSLContext db;

    AllEvidence(DSLContext db) {
        this.db = db;
    }

    void add(Evidence evidence) {
        db.insertInto(EVIDENCE, EVIDENCE.READING, EVIDENCE.DOCUMENT, EVIDENCE.POST, EVIDENCE.AT)
                .values(
                        evidence.reading().value(),
                        evidence.document().value(),
                        evidence.by().value(),
                        evidence.at())
                .onConflict(EVIDENCE.READING, EVIDENCE.DOCUMENT)
                .doNothing()
                .execute();
    }

    boolean has(ReadingId reading, DocumentId document) {
        return db.fetchExists(
                EVIDENCE,
                EVIDENCE.READING.eq(reading.value()),
                EVIDENCE.DOCUMENT.eq(document.value()));
    }

    List<Evidence> of(Collection<ReadingId> readings) {
        return db.selectFrom(EVIDENCE)
                .where(EVIDENCE.READING.in(readings.stream().map(ReadingId::value).toList()))
                .orderBy(EVIDENCE.AT, EVIDENCE.DOCUMENT)
                .fetch(
                        line ->
                                new Evidence(
                                        new ReadingId(line.getReading()),
                                        new DocumentId(line.getDocument()),
                                        new PostId(line.getPost()),
                                        line.getAt()));
    }

    /** Whose readings the document stands for. */
    List<UnitCode> units(DocumentId document) {
        return db.selectDistinct(READING.UNIT)
                .from(EVIDENCE)
                .join(READING)
                .on(READING.ID.eq(EVIDENCE.READING))
                .where(EVIDENCE.DOCUMENT.eq(document.value()))
                .fetch(line -> new UnitCode(line.value1()));
    }
}
