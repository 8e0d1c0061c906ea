package org.imihigo.reporting;

import static org.imihigo.reporting.tables.Passage.PASSAGE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.people.PostId;
import org.imihigo.reporting.tables.records.PassageRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All steps of reports through their own units; the only class that knows the table. */
@Repository
class AllPassages {
    private final DSLContext db;

    AllPassages(DSLContext db) {
        this.db = db;
    }

    void add(Report report, Actor actor, Instant at) {
        db.insertInto(PASSAGE)
                .set(
                        new PassageRecord(
                                report.unit().value(),
                                report.period().toString(),
                                report.version(),
                                actor.office().name(),
                                actor.post().value(),
                                actor.person(),
                                at))
                .onConflictDoNothing()
                .execute();
    }

    Set<Office> passed(Report report) {
        return db.select(PASSAGE.OFFICE)
                .from(PASSAGE)
                .where(is(report))
                .fetchSet(line -> Office.valueOf(line.value1()));
    }

    Set<UUID> persons(Report report) {
        return db.select(PASSAGE.PERSON).from(PASSAGE).where(is(report)).fetchSet(PASSAGE.PERSON);
    }

    List<PostId> posts(Report report) {
        return db.select(PASSAGE.POST)
                .from(PASSAGE)
                .where(is(report))
                .orderBy(PASSAGE.AT)
                .fetch(line -> new PostId(line.value1()));
    }

    private static Condition is(Report report) {
        return PASSAGE.UNIT
                .eq(report.unit().value())
                .and(PASSAGE.PERIOD.eq(report.period().toString()))
                .and(PASSAGE.VERSION.eq(report.version()));
    }
}
