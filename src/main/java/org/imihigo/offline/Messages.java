package org.imihigo.offline;

import static org.imihigo.offline.tables.Message.MESSAGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.offline.tables.records.MessageRecord;
import org.imihigo.people.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All messages as they came; the only class that knows the table. */
@Repository("offlineMessages")
class Messages {
    private final DSLContext db;

    Messages(DSLContext db) {
        this.db = db;
    }

    /** Keeps it, unless it came before; and tells what is kept under its id. */
    Message keep(Message message, Actor actor, Instant now) {
        db.insertInto(MESSAGE)
                .set(
                        new MessageRecord(
                                message.id(),
                                actor.person(),
                                actor.post().value(),
                                message.after().orElse(null),
                                message.hash(),
                                message.body(),
                                now,
                                null,
                                null))
                .onConflict(MESSAGE.ID)
                .doNothing()
                .execute();
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.ID.eq(message.id()))
                .fetchSingle(Messages::message);
    }

    /** Keeps others from judging it until the transaction ends. */
    Message hold(UUID id) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.ID.eq(id))
                .forUpdate()
                .fetchSingle(Messages::message);
    }

    void settle(UUID id, String answer, Instant now) {
        db.update(MESSAGE)
                .set(MESSAGE.ANSWER, answer)
                .set(MESSAGE.SETTLED, now)
                .where(MESSAGE.ID.eq(id), MESSAGE.ANSWER.isNull())
                .execute();
    }

    boolean isSettled(UUID id) {
        return db.fetchExists(MESSAGE, MESSAGE.ID.eq(id), MESSAGE.ANSWER.isNotNull());
    }

    /** What the same person wrote after it and sent before it. */
    List<Message> following(Message message) {
        return db.selectFrom(MESSAGE)
                .where(
                        MESSAGE.AFTER.eq(message.id()),
                        MESSAGE.PERSON.eq(message.person()),
                        MESSAGE.ANSWER.isNull())
                .orderBy(MESSAGE.RECEIVED, MESSAGE.ID)
                .fetch(Messages::message);
    }

    private static Message message(MessageRecord line) {
        return new Message(
                line.getId(),
                line.getPerson(),
                Optional.ofNullable(line.getAfter()),
                line.getHash(),
                line.getBody(),
                Optional.ofNullable(line.getAnswer()));
    }
}
