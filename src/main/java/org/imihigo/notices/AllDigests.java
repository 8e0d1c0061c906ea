package org.imihigo.notices;

import static org.imihigo.notices.tables.Digest.DIGEST;
import static org.imihigo.notices.tables.Notice.NOTICE;
import static org.imihigo.notices.tables.Told.TOLD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.imihigo.notices.Courier.Channel;
import org.imihigo.people.PostId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What was sent in one piece, and of what; the only class that knows the tables. */
@Repository
class AllDigests {
    private final DSLContext db;
    private final AllNotices notices;

    AllDigests(DSLContext db, AllNotices notices) {
        this.db = db;
        this.notices = notices;
    }

    /** The posts that have something unread of which this channel has said nothing. */
    List<PostId> untold(Channel channel) {
        return db.selectDistinct(NOTICE.POST)
                .from(NOTICE)
                .where(isUntold(channel))
                .orderBy(NOTICE.POST)
                .fetch(line -> new PostId(line.value1()));
    }

    List<Notice> untold(PostId post, Channel channel) {
        return notices.select(NOTICE.POST.eq(post.value()).and(isUntold(channel)));
    }

    private static Condition isUntold(Channel channel) {
        return NOTICE.READ
                .isNull()
                .andNotExists(
                        DSL.selectOne()
                                .from(TOLD)
                                .where(TOLD.NOTICE.eq(NOTICE.ID), TOLD.CHANNEL.eq(channel.name())));
    }

    /** Whether this transaction is the one that sends today's; others wait here, and hear no. */
    boolean begin(UUID id, PostId post, Channel channel, LocalDate day, Instant now) {
        return db.insertInto(DIGEST, DIGEST.ID, DIGEST.POST, DIGEST.CHANNEL, DIGEST.DAY, DIGEST.AT)
                        .values(id, post.value(), channel.name(), day, now)
                        .onConflict(DIGEST.POST, DIGEST.CHANNEL, DIGEST.DAY)
                        .doNothing()
                        .execute()
                == 1;
    }

    void told(List<Notice> told, Channel channel, UUID digest) {
        told.forEach(
                notice ->
                        db.insertInto(TOLD, TOLD.NOTICE, TOLD.CHANNEL, TOLD.DIGEST)
                                .values(notice.id(), channel.name(), digest)
                                .execute());
    }
}
