package org.imihigo.phone;

import static org.imihigo.phone.tables.Outgoing.OUTGOING;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Text messages until a carrier has taken them; the only class that knows the table. */
@Repository("phoneOutbox")
class Outbox {
    private static final int AT_ONCE = 50;
    private static final int MOST_TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    private final DSLContext db;
    private final Carrier carrier;
    private final Clock clock;

    Outbox(DSLContext db, Carrier carrier, Clock clock) {
        this.db = db;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** With the transaction of what it tells: either both are kept or neither. */
    @Transactional
    void put(PhoneNumber to, String text) {
        var now = clock.instant();
        db.insertInto(
                        OUTGOING,
                        OUTGOING.ID,
                        OUTGOING.NUMBER,
                        OUTGOING.TEXT,
                        OUTGOING.AT,
                        OUTGOING.NEXT)
                .values(UUID.randomUUID(), to.value(), text, now, now)
                .execute();
    }

    /** A message that was put. */
    record Message(UUID id, PhoneNumber to, String text, int tries) {}

    /** Sends what waits; what is not taken waits twice as long before each further try. */
    void deliver() {
        if (!carrier.isThere()) {
            return;
        }
        for (var message : waiting()) {
            settle(message, carrier.take(message.to(), message.text()));
        }
    }

    private List<Message> waiting() {
        return db.selectFrom(OUTGOING)
                .where(
                        OUTGOING.SENT.isNull(),
                        OUTGOING.NEXT.le(clock.instant()),
                        OUTGOING.TRIES.lt(MOST_TRIES))
                .orderBy(OUTGOING.AT)
                .limit(AT_ONCE)
                .fetch(
                        line ->
                                new Message(
                                        line.getId(),
                                        new PhoneNumber(line.getNumber()),
                                        line.getText(),
                                        line.getTries()));
    }

    private void settle(Message message, boolean taken) {
        var now = clock.instant();
        var update =
                db.update(OUTGOING)
                        .set(OUTGOING.TRIES, message.tries() + 1)
                        .set(OUTGOING.NEXT, now.plus(pause(message.tries())));
        (taken ? update.set(OUTGOING.SENT, now) : update)
                .where(OUTGOING.ID.eq(message.id()))
                .execute();
    }

    private static Duration pause(int tries) {
        return FIRST_PAUSE.multipliedBy(1L << tries);
    }

    /** What a telephone was told, the newest first. */
    List<String> of(PhoneNumber number, int most) {
        return db.select(OUTGOING.TEXT)
                .from(OUTGOING)
                .where(OUTGOING.NUMBER.eq(number.value()))
                .orderBy(OUTGOING.AT.desc())
                .limit(most)
                .fetch(OUTGOING.TEXT);
    }
}
