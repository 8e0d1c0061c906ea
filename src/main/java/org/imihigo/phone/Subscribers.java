package org.imihigo.phone;

import static org.imihigo.phone.tables.Failure.FAILURE;
import static org.imihigo.phone.tables.Subscriber.SUBSCRIBER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.imihigo.phone.tables.records.SubscriberRecord;
import org.imihigo.web.Language;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All telephones and the wrong tries at their secrets; the only class that knows the tables. */
@Repository
class Subscribers {
    private final DSLContext db;

    Subscribers(DSLContext db) {
        this.db = db;
    }

    Optional<Subscriber> find(PhoneNumber number) {
        return db.selectFrom(SUBSCRIBER)
                .where(SUBSCRIBER.NUMBER.eq(number.value()))
                .fetchOptional(Subscribers::subscriber);
    }

    Optional<Subscriber> of(PostId post) {
        return db.selectFrom(SUBSCRIBER)
                .where(SUBSCRIBER.POST.eq(post.value()))
                .fetchOptional(Subscribers::subscriber);
    }

    List<Subscriber> of(Collection<UnitCode> units) {
        var codes = units.stream().map(UnitCode::value).toArray(String[]::new);
        return db.selectFrom(SUBSCRIBER)
                .where(SUBSCRIBER.UNIT.eq(DSL.any(codes)))
                .fetch(Subscribers::subscriber);
    }

    void insert(Subscriber one, Actor by, Instant now) {
        var code = one.code();
        db.insertInto(SUBSCRIBER)
                .set(
                        new SubscriberRecord(
                                one.number().value(),
                                one.post().value(),
                                one.unit().value(),
                                one.language().name(),
                                code.map(Subscriber.Code::hash).orElse(null),
                                code.map(Subscriber.Code::until).orElse(null),
                                one.pin().orElse(null),
                                by.post().value(),
                                now))
                .execute();
    }

    /** The code has done its work. */
    void choosePin(PhoneNumber number, String hash) {
        db.update(SUBSCRIBER)
                .set(SUBSCRIBER.PIN, hash)
                .setNull(SUBSCRIBER.CODE)
                .setNull(SUBSCRIBER.CODE_UNTIL)
                .where(SUBSCRIBER.NUMBER.eq(number.value()))
                .execute();
    }

    Optional<Subscriber> remove(PostId post) {
        var before = of(post);
        db.deleteFrom(SUBSCRIBER).where(SUBSCRIBER.POST.eq(post.value())).execute();
        before.ifPresent(
                one ->
                        db.deleteFrom(FAILURE)
                                .where(FAILURE.NUMBER.eq(one.number().value()))
                                .execute());
        return before;
    }

    /** Counts a wrong try once, however often its message comes. */
    void failed(PhoneNumber number, String session, int place, Instant now) {
        db.insertInto(FAILURE, FAILURE.NUMBER, FAILURE.SESSION, FAILURE.PLACE, FAILURE.AT)
                .values(number.value(), session, place, now)
                .onConflictDoNothing()
                .execute();
    }

    int failures(PhoneNumber number, Instant since) {
        return db.fetchCount(FAILURE, FAILURE.NUMBER.eq(number.value()).and(FAILURE.AT.gt(since)));
    }

    private static Subscriber subscriber(SubscriberRecord line) {
        return new Subscriber(
                new PhoneNumber(line.getNumber()),
                new PostId(line.getPost()),
                new UnitCode(line.getUnit()),
                Language.valueOf(line.getLanguage()),
                Optional.ofNullable(line.getCode())
                        .map(hash -> new Subscriber.Code(hash, line.getCodeUntil())),
                Optional.ofNullable(line.getPin()));
    }
}
