package org.imihigo.notices;

import static org.imihigo.notices.tables.Notice.NOTICE;
import static org.imihigo.notices.tables.Round.ROUND;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.tables.records.NoticeRecord;
import org.imihigo.people.PostId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All notices, and which rounds have been made; the only class that knows the tables. */
@Repository
class AllNotices {
    private static final int AT_A_TIME = 1_000;
    private static final int SHOWN = 200;

    private final DSLContext db;

    AllNotices(DSLContext db) {
        this.db = db;
    }

    /** Whether this transaction is the one that makes the round; others wait here, and hear no. */
    boolean begin(Deadline deadline, Stage stage, Instant now) {
        return db.insertInto(ROUND, ROUND.DEADLINE, ROUND.STAGE, ROUND.AT)
                        .values(deadline.id(), stage.name(), now)
                        .onConflict(ROUND.DEADLINE, ROUND.STAGE)
                        .doNothing()
                        .execute()
                == 1;
    }

    boolean isDone(Deadline deadline, Stage stage) {
        return db.fetchExists(
                ROUND, ROUND.DEADLINE.eq(deadline.id()), ROUND.STAGE.eq(stage.name()));
    }

    void insert(Collection<Notice> notices) {
        var lines = notices.stream().map(AllNotices::toRecord).toList();
        for (int from = 0; from < lines.size(); from += AT_A_TIME) {
            var some = lines.subList(from, Math.min(lines.size(), from + AT_A_TIME));
            db.insertInto(NOTICE)
                    .columns(NOTICE.fields())
                    .valuesOfRecords(some)
                    .onConflict(NOTICE.POST, NOTICE.DEADLINE, NOTICE.STAGE)
                    .doNothing()
                    .execute();
        }
    }

    List<Notice> of(PostId post) {
        return select(NOTICE.POST.eq(post.value()));
    }

    List<Notice> unread(PostId post) {
        return select(NOTICE.POST.eq(post.value()).and(NOTICE.READ.isNull()));
    }

    /** The newest first. */
    List<Notice> select(Condition which) {
        return db.selectFrom(NOTICE)
                .where(which)
                .orderBy(NOTICE.AT.desc(), NOTICE.ID.desc())
                .limit(SHOWN)
                .fetch(AllNotices::toNotice);
    }

    /** False where the post has no such notice. */
    boolean read(UUID id, PostId post, Optional<Instant> when) {
        return db.update(NOTICE)
                        .set(NOTICE.READ, when.orElse(null))
                        .where(NOTICE.ID.eq(id), NOTICE.POST.eq(post.value()))
                        .execute()
                == 1;
    }

    void readAll(PostId post, Instant now) {
        db.update(NOTICE)
                .set(NOTICE.READ, now)
                .where(NOTICE.POST.eq(post.value()), NOTICE.READ.isNull())
                .execute();
    }

    private static NoticeRecord toRecord(Notice notice) {
        return new NoticeRecord(
                notice.id(),
                notice.post().value(),
                notice.deadline().id(),
                notice.stage().name(),
                notice.deadline().wording(),
                notice.deadline().period().toString(),
                notice.deadline().due(),
                notice.unit().value(),
                notice.late(),
                notice.path(),
                notice.at(),
                notice.read().orElse(null));
    }

    private static Notice toNotice(NoticeRecord line) {
        return new Notice(
                line.getId(),
                new PostId(line.getPost()),
                new Deadline(
                        line.getDeadline(),
                        line.getWording(),
                        FiscalPeriod.parse(line.getPeriod()).orElseThrow(),
                        line.getDue()),
                Stage.valueOf(line.getStage()),
                new UnitCode(line.getUnit()),
                line.getLate(),
                line.getPath(),
                line.getAt(),
                Optional.ofNullable(line.getRead()));
    }
}
