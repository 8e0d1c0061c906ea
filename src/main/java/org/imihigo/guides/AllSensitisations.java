package org.imihigo.guides;

import static java.util.stream.Collectors.toMap;
import static org.imihigo.guides.tables.Attendance.ATTENDANCE;
import static org.imihigo.guides.tables.Sensitisation.SENSITISATION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.guides.tables.records.SensitisationRecord;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.proposals.Attendance;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All sessions with who came; the only class that knows the tables. */
@Repository
class AllSensitisations {
    private final DSLContext db;

    AllSensitisations(DSLContext db) {
        this.db = db;
    }

    /** Keeps the session; false where the same form was sent before. */
    boolean insert(Sensitisation held) {
        boolean first =
                db.insertInto(SENSITISATION).set(record(held)).onConflictDoNothing().execute() == 1;
        if (first) {
            held.attendance().present().forEach((seat, present) -> insert(held, seat, present));
        }
        return first;
    }

    private void insert(Sensitisation held, Attendance.Seat seat, int present) {
        db.insertInto(ATTENDANCE)
                .columns(
                        ATTENDANCE.SENSITISATION,
                        ATTENDANCE.SEX,
                        ATTENDANCE.BAND,
                        ATTENDANCE.PRESENT)
                .values(held.id(), seat.sex().name(), seat.band().name(), present)
                .execute();
    }

    /** Of a place and all that lies in it, the latest first. */
    List<Sensitisation> of(UnitCode within, int limit) {
        return db.selectFrom(SENSITISATION)
                .where(
                        SENSITISATION.UNIT.ge(within.value()),
                        SENSITISATION.UNIT.lt(within.successor()))
                .orderBy(SENSITISATION.DAY.desc(), SENSITISATION.UNIT)
                .limit(limit)
                .fetch(this::held);
    }

    private static SensitisationRecord record(Sensitisation held) {
        return new SensitisationRecord(
                held.id(),
                held.unit().value(),
                (short) held.year().startYear(),
                held.day(),
                held.topic().name(),
                held.note(),
                held.by().value(),
                held.person().orElse(null),
                held.at());
    }

    private Sensitisation held(SensitisationRecord line) {
        return new Sensitisation(
                line.getId(),
                new UnitCode(line.getUnit()),
                new FiscalYear(line.getYear()),
                line.getDay(),
                Topic.valueOf(line.getTopic()),
                attendance(line.getId()),
                line.getNote(),
                new PostId(line.getPost()),
                Optional.ofNullable(line.getPerson()),
                line.getAt());
    }

    private Attendance attendance(UUID id) {
        return new Attendance(
                db.selectFrom(ATTENDANCE).where(ATTENDANCE.SENSITISATION.eq(id)).stream()
                        .collect(
                                toMap(
                                        seat ->
                                                new Attendance.Seat(
                                                        Attendance.Sex.valueOf(seat.getSex()),
                                                        Attendance.Band.valueOf(seat.getBand())),
                                        seat -> seat.getPresent())));
    }
}
