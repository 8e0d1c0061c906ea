package org.imihigo.reporting;

import static org.imihigo.reporting.tables.Verdict.VERDICT;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.people.PostId;
import org.imihigo.reporting.tables.records.VerdictRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All verdicts; the only class that knows the table. */
@Repository
class AllVerdicts {
    private final DSLContext db;

    AllVerdicts(DSLContext db) {
        this.db = db;
    }

    void add(Verdict verdict, UUID person) {
        db.insertInto(VERDICT)
                .set(
                        new VerdictRecord(
                                UUID.randomUUID(),
                                verdict.reading().value(),
                                verdict.decision().name(),
                                verdict.validated().map(ReadingId::value).orElse(null),
                                verdict.reason().orElse(null),
                                verdict.by().value(),
                                person,
                                verdict.at()))
                .execute();
    }

    /** The verdicts on these readings, oldest first. */
    List<Verdict> on(Collection<ReadingId> readings) {
        return db.selectFrom(VERDICT)
                .where(VERDICT.READING.in(readings.stream().map(ReadingId::value).toList()))
                .orderBy(VERDICT.AT)
                .fetch(AllVerdicts::verdict);
    }

    private static Verdict verdict(VerdictRecord line) {
        return new Verdict(
                new ReadingId(line.getReading()),
                Verdict.Decision.valueOf(line.getDecision()),
                Optional.ofNullable(line.getValidated()).map(ReadingId::new),
                Optional.ofNullable(line.getReason()),
                new PostId(line.getPost()),
                line.getAt());
    }
}
