package org.imihigo.phone;

import static org.imihigo.phone.tables.Call.CALL;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.phone.tables.records.CallRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The calls of the last minutes; the only class that knows the table. */
@Repository
class Calls {
    private final DSLContext db;

    Calls(DSLContext db) {
        this.db = db;
    }

    Optional<Call> find(String session) {
        return db.selectFrom(CALL).where(CALL.SESSION.eq(session)).fetchOptional(Calls::call);
    }

    /** The last one of a telephone, where it broke off with something typed. */
    Optional<Call> brokenOff(PhoneNumber number, Instant since) {
        return db.selectFrom(CALL)
                .where(CALL.NUMBER.eq(number.value()), CALL.AT.gt(since))
                .orderBy(CALL.AT.desc())
                .limit(1)
                .fetchOptional(Calls::call)
                .filter(call -> !call.ended() && !call.path().isEmpty());
    }

    void keep(Call call) {
        var record = record(call);
        db.insertInto(CALL)
                .set(record)
                .onConflict(CALL.SESSION)
                .doUpdate()
                .set(CALL.ORIGIN, record.getOrigin())
                .set(CALL.PATH, record.getPath())
                .set(CALL.ENDED, record.getEnded())
                .execute();
    }

    /** What nobody can go on with is forgotten. */
    void forget(Instant before) {
        db.deleteFrom(CALL).where(CALL.AT.lt(before)).execute();
    }

    private static CallRecord record(Call call) {
        return new CallRecord(
                call.session(),
                call.number().value(),
                call.origin(),
                call.period().toString(),
                call.before().toArray(String[]::new),
                call.path().toArray(String[]::new),
                call.ended(),
                call.at());
    }

    private static Call call(CallRecord line) {
        return new Call(
                line.getSession(),
                new PhoneNumber(line.getNumber()),
                line.getOrigin(),
                FiscalPeriod.parse(line.getPeriod()).orElseThrow(),
                Arrays.asList(line.getBefore()),
                Arrays.asList(line.getPath()),
                line.getEnded(),
                line.getAt());
    }
}
