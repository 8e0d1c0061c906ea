package org.imihigo.notices;

import static org.imihigo.notices.tables.Mail.MAIL;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Mail until a server has taken it; the only class that knows the table. */
@Repository
class MailOutbox {
    private static final int AT_ONCE = 50;
    private static final int MOST_TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);

    private final DSLContext db;
    private final MailServer server;
    private final Clock clock;

    MailOutbox(DSLContext db, MailServer server, Clock clock) {
        this.db = db;
        this.server = server;
        this.clock = clock;
    }

    /** A piece of mail that was put. */
    record Letter(UUID id, String to, String subject, String body, int tries) {}

    void put(String to, String subject, String body) {
        var now = clock.instant();
        db.insertInto(MAIL, MAIL.ID, MAIL.RECIPIENT, MAIL.SUBJECT, MAIL.BODY, MAIL.AT, MAIL.NEXT)
                .values(UUID.randomUUID(), to, subject, body, now, now)
                .execute();
    }

    /** Sends what waits; what is not taken waits twice as long before each further try. */
    void deliver() {
        if (server.isThere()) {
            waiting().forEach(letter -> settle(letter, server.take(letter)));
        }
    }

    private List<Letter> waiting() {
        return db.selectFrom(MAIL)
                .where(MAIL.SENT.isNull(), MAIL.NEXT.le(clock.instant()), MAIL.TRIES.lt(MOST_TRIES))
                .orderBy(MAIL.AT)
                .limit(AT_ONCE)
                .fetch(
                        line ->
                                new Letter(
                                        line.getId(),
                                        line.getRecipient(),
                                        line.getSubject(),
                                        line.getBody(),
                                        line.getTries()));
    }

    private void settle(Letter letter, boolean taken) {
        var now = clock.instant();
        var update =
                db.update(MAIL)
                        .set(MAIL.TRIES, letter.tries() + 1)
                        .set(MAIL.NEXT, now.plus(FIRST_PAUSE.multipliedBy(1L << letter.tries())));
        (taken ? update.set(MAIL.SENT, now) : update).where(MAIL.ID.eq(letter.id())).execute();
    }
}
