package org.imihigo.assurance;

import static org.imihigo.assurance.tables.Session.SESSION;
import static org.imihigo.assurance.tables.Submission.SUBMISSION;

import java.util.List;
import java.util.Optional;
import org.imihigo.assurance.tables.records.SessionRecord;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All sessions of councils; the only class that knows the table. */
@Repository
class AllSessions {
    private final DSLContext db;

    AllSessions(DSLContext db) {
        this.db = db;
    }

    /** Whether it was not there yet. */
    boolean add(Session session) {
        var vote = session.vote();
        return db.insertInto(SESSION)
                        .set(
                                new SessionRecord(
                                        session.id(),
                                        session.submission().value(),
                                        session.day(),
                                        vote.members(),
                                        vote.present(),
                                        vote.inFavour(),
                                        vote.against(),
                                        vote.abstained(),
                                        session.quorate(),
                                        session.note(),
                                        session.minutes().value(),
                                        session.recorded().post().value(),
                                        session.recorded().person(),
                                        session.recorded().at()))
                        .onConflict(SESSION.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** What was recorded last of a version. */
    Optional<Session> last(SubmissionId submission) {
        return select(SESSION.SUBMISSION.eq(submission.value())).stream().findFirst();
    }

    /** All that was recorded of a unit's year, the last first. */
    List<Session> of(UnitCode unit, FiscalYear year) {
        return select(
                SESSION.SUBMISSION.in(
                        DSL.select(SUBMISSION.ID)
                                .from(SUBMISSION)
                                .where(
                                        SUBMISSION.UNIT.eq(unit.value()),
                                        SUBMISSION.YEAR.eq((short) year.startYear()))));
    }

    /** The units whose minutes a document is. */
    List<UnitCode> units(DocumentId document) {
        return db.selectDistinct(SUBMISSION.UNIT)
                .from(SESSION)
                .join(SUBMISSION)
                .on(SUBMISSION.ID.eq(SESSION.SUBMISSION))
                .where(SESSION.MINUTES.eq(document.value()))
                .fetch(line -> new UnitCode(line.value1()));
    }

    private List<Session> select(Condition which) {
        return db.selectFrom(SESSION)
                .where(which)
                .orderBy(SESSION.AT.desc(), SESSION.ID)
                .fetch(
                        line ->
                                new Session(
                                        line.getId(),
                                        new SubmissionId(line.getSubmission()),
                                        line.getDay(),
                                        new Vote(
                                                line.getMembers(),
                                                line.getPresent(),
                                                line.getInFavour(),
                                                line.getAgainst(),
                                                line.getAbstained()),
                                        line.getQuorate(),
                                        line.getNote(),
                                        new DocumentId(line.getMinutes()),
                                        new Signature(
                                                new PostId(line.getPost()),
                                                line.getPerson(),
                                                line.getAt())));
    }
}
