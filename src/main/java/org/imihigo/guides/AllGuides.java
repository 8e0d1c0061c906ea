package org.imihigo.guides;

import static org.imihigo.guides.tables.Guide.GUIDE;

import java.util.List;
import java.util.Optional;
import org.imihigo.guides.tables.records.GuideRecord;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.PostId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All guides that somebody wrote; the only class that knows the table. */
@Repository
class AllGuides {
    private final DSLContext db;

    AllGuides(DSLContext db) {
        this.db = db;
    }

    /** False where the version is there already: somebody was first. */
    boolean insert(Guide guide, Guide.Edit edit) {
        return db.insertInto(GUIDE)
                        .set(record(guide, edit))
                        .onConflict(GUIDE.YEAR, GUIDE.TOPIC, GUIDE.VERSION)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Every version, the newest first. */
    List<Guide> history(FiscalYear year, Topic topic) {
        return db.selectFrom(GUIDE)
                .where(GUIDE.YEAR.eq((short) year.startYear()), GUIDE.TOPIC.eq(topic.name()))
                .orderBy(GUIDE.VERSION.desc())
                .fetch(AllGuides::guide);
    }

    private static GuideRecord record(Guide guide, Guide.Edit edit) {
        return new GuideRecord(
                (short) guide.year().startYear(),
                guide.topic().name(),
                guide.version(),
                guide.what().en(),
                guide.what().fr(),
                guide.what().rw(),
                guide.why().en(),
                guide.why().fr(),
                guide.why().rw(),
                guide.reason(),
                edit.by().value(),
                edit.person(),
                edit.at());
    }

    private static Guide guide(GuideRecord line) {
        return new Guide(
                new FiscalYear(line.getYear()),
                Topic.valueOf(line.getTopic()),
                line.getVersion(),
                new Texts(line.getWhatEn(), line.getWhatFr(), line.getWhatRw()),
                new Texts(line.getWhyEn(), line.getWhyFr(), line.getWhyRw()),
                line.getReason(),
                Optional.of(
                        new Guide.Edit(
                                new PostId(line.getPost()), line.getPerson(), line.getAt())));
    }
}
