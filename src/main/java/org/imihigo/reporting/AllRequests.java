package org.imihigo.reporting;

import static org.imihigo.reporting.tables.Request.REQUEST;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.reporting.tables.records.RequestRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All requests of owners; the only class that knows the table. */
@Repository
class AllRequests {
    private final DSLContext db;

    AllRequests(DSLContext db) {
        this.db = db;
    }

    /** False where the same is asked already, and not answered. */
    boolean insert(Request request) {
        return db.insertInto(REQUEST).set(toRecord(request)).onConflictDoNothing().execute() == 1;
    }

    /** The request, held until the transaction ends. */
    Request hold(UUID id) {
        return db.selectFrom(REQUEST)
                .where(REQUEST.ID.eq(id))
                .forUpdate()
                .fetchOptional(AllRequests::toRequest)
                .orElseThrow(() -> Refusal.notFound("reporting.request.unknown"));
    }

    void answer(Request request) {
        var reply = request.answered().orElseThrow();
        db.update(REQUEST)
                .set(REQUEST.GRANTED, reply.granted())
                .set(REQUEST.ANSWER, reply.reason().orElse(null))
                .set(REQUEST.ANSWERED_POST, reply.turn().by().value())
                .set(REQUEST.ANSWERED_PERSON, reply.turn().person())
                .set(REQUEST.ANSWERED_AT, reply.turn().at())
                .where(REQUEST.ID.eq(request.id()))
                .execute();
    }

    /** Of one report, the newest first. */
    List<Request> of(UnitCode unit, FiscalPeriod period) {
        return select(REQUEST.UNIT.eq(unit.value()).and(REQUEST.PERIOD.eq(period.toString())))
                .reversed();
    }

    /** Those of these units that nobody has answered. */
    List<Request> open(Collection<UnitCode> units) {
        return select(of(units).and(REQUEST.GRANTED.isNull()));
    }

    /** The days that were granted to these units for one period. */
    List<Request> days(Collection<UnitCode> units, FiscalPeriod period) {
        return select(of(units).and(granted()).and(REQUEST.PERIOD.eq(period.toString())));
    }

    /** The days that were granted for one period to anybody. */
    List<Request> days(FiscalPeriod period) {
        return select(granted().and(REQUEST.PERIOD.eq(period.toString())));
    }

    /** The days that these units have from a day on, of whatever period. */
    List<Request> days(Collection<UnitCode> units, LocalDate from) {
        return select(of(units).and(granted()).and(REQUEST.UNTIL.ge(from)));
    }

    private static Condition of(Collection<UnitCode> units) {
        return REQUEST.UNIT.eq(DSL.any(units.stream().map(UnitCode::value).toArray(String[]::new)));
    }

    private static Condition granted() {
        return REQUEST.GRANTED.isTrue().and(REQUEST.UNTIL.isNotNull());
    }

    private List<Request> select(Condition which) {
        return db.selectFrom(REQUEST)
                .where(which)
                .orderBy(REQUEST.ASKED_AT, REQUEST.ID)
                .fetch(AllRequests::toRequest);
    }

    private static RequestRecord toRecord(Request request) {
        var line = new RequestRecord();
        line.setId(request.id());
        line.setUnit(request.unit().value());
        line.setPeriod(request.period().toString());
        line.setKind(request.kind().name());
        line.setUntil(request.until().orElse(null));
        line.setReading(request.reading().map(ReadingId::value).orElse(null));
        line.setReason(request.reason());
        line.setAskedPost(request.asked().by().value());
        line.setAskedPerson(request.asked().person());
        line.setAskedAt(request.asked().at());
        return line;
    }

    private static Request toRequest(RequestRecord line) {
        return new Request(
                line.getId(),
                new UnitCode(line.getUnit()),
                FiscalPeriod.parse(line.getPeriod()).orElseThrow(),
                Request.Kind.valueOf(line.getKind()),
                Optional.ofNullable(line.getUntil()),
                Optional.ofNullable(line.getReading()).map(ReadingId::new),
                line.getReason(),
                new Request.Turn(
                        new PostId(line.getAskedPost()), line.getAskedPerson(), line.getAskedAt()),
                Optional.ofNullable(line.getGranted()).map(granted -> reply(granted, line)));
    }

    private static Request.Reply reply(boolean granted, RequestRecord line) {
        return new Request.Reply(
                granted,
                Optional.ofNullable(line.getAnswer()),
                new Request.Turn(
                        new PostId(line.getAnsweredPost()),
                        line.getAnsweredPerson(),
                        line.getAnsweredAt()));
    }
}
