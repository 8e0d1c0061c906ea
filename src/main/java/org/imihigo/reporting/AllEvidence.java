package org.imihigo.reporting;

import static java.util.Comparator.comparing;
import static org.imihigo.reporting.tables.Evidence.EVIDENCE;
import static org.imihigo.reporting.tables.Reading.READING;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.imihigo.documents.DocumentId;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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

    /** A figure that a document stands for. */
    record Stand(
            DocumentId document,
            ReadingId reading,
            UnitCode unit,
            SeriesId series,
            FiscalPeriod period) {
        boolean isOfTheSameFigure(Stand other) {
            return unit.equals(other.unit)
                    && series.equals(other.series)
                    && period.equals(other.period);
        }
    }

    /** All figures that those documents stand for, also where they were corrected since. */
    List<Stand> stands(Collection<DocumentId> documents) {
        return db.select(
                        EVIDENCE.DOCUMENT, READING.ID, READING.UNIT, READING.SERIES, READING.PERIOD)
                .from(EVIDENCE)
                .join(READING)
                .on(READING.ID.eq(EVIDENCE.READING))
                .where(EVIDENCE.DOCUMENT.in(documents.stream().map(DocumentId::value).toList()))
                .orderBy(EVIDENCE.AT, READING.ID)
                .fetch(
                        line ->
                                new Stand(
                                        new DocumentId(line.value1()),
                                        new ReadingId(line.value2()),
                                        new UnitCode(line.value3()),
                                        new SeriesId(line.value4()),
                                        FiscalPeriod.parse(line.value5()).orElseThrow()));
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

    /** The readings of a place and period whose documents stand for other readings as well. */
    Map<DocumentId, List<ReadingId>> shared(UnitCode within, FiscalPeriod period) {
        var here = EVIDENCE.as("here");
        var uses = new TreeMap<DocumentId, List<ReadingId>>(comparing(DocumentId::toString));
        db.select(EVIDENCE.DOCUMENT, EVIDENCE.READING)
                .from(EVIDENCE)
                .where(
                        EVIDENCE.DOCUMENT.in(
                                DSL.select(here.DOCUMENT)
                                        .from(here)
                                        .join(READING)
                                        .on(READING.ID.eq(here.READING))
                                        .where(
                                                READING.UNIT.ge(within.value()),
                                                READING.UNIT.lt(within.successor()),
                                                READING.PERIOD.eq(period.toString()))))
                .orderBy(EVIDENCE.AT, EVIDENCE.READING)
                .forEach(
                        line ->
                                uses.computeIfAbsent(
                                                new DocumentId(line.value1()),
                                                _ -> new ArrayList<>())
                                        .add(new ReadingId(line.value2())));
        uses.values().removeIf(readings -> readings.size() < 2);
        return uses;
    }
}
