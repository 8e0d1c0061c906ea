package org.imihigo.proposals;

import static java.util.stream.Collectors.toMap;
import static org.imihigo.proposals.tables.Assembly.ASSEMBLY;
import static org.imihigo.proposals.tables.Attendance.ATTENDANCE;

import java.util.List;
import java.util.Optional;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.proposals.tables.records.AssemblyRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All assemblies with who came; the only class that knows the tables. */
@Repository
class AllAssemblies {
    private final DSLContext db;

    AllAssemblies(DSLContext db) {
        this.db = db;
    }

    /**
     * Keeps the assembly; the same form twice is one.
     *
     * @throws Refusal where the unit has one on that day already
     */
    void insert(Assembly assembly) {
        int inserted =
                db.insertInto(ASSEMBLY).set(record(assembly)).onConflictDoNothing().execute();
        if (inserted == 1) {
            assembly.attendance()
                    .present()
                    .forEach((seat, present) -> insert(assembly.id(), seat, present));
        } else if (find(assembly.id()).filter(assembly::says).isEmpty()) {
            throw Refusal.conflict("proposals.assembly.twice");
        }
    }

    private void insert(AssemblyId id, Attendance.Seat seat, int present) {
        db.insertInto(ATTENDANCE)
                .columns(ATTENDANCE.ASSEMBLY, ATTENDANCE.SEX, ATTENDANCE.BAND, ATTENDANCE.PRESENT)
                .values(id.value(), seat.sex().name(), seat.band().name(), present)
                .execute();
    }

    Optional<Assembly> find(AssemblyId id) {
        return db.selectFrom(ASSEMBLY)
                .where(ASSEMBLY.ID.eq(id.value()))
                .fetchOptional(this::assembly);
    }

    /** The latest first. */
    List<Assembly> of(UnitCode within, int limit) {
        return db.selectFrom(ASSEMBLY)
                .where(ASSEMBLY.UNIT.ge(within.value()), ASSEMBLY.UNIT.lt(within.successor()))
                .orderBy(ASSEMBLY.DAY.desc(), ASSEMBLY.UNIT)
                .limit(limit)
                .fetch(this::assembly);
    }

    int count(UnitCode within) {
        return db.fetchCount(
                ASSEMBLY, ASSEMBLY.UNIT.ge(within.value()), ASSEMBLY.UNIT.lt(within.successor()));
    }

    /** Whose minutes the document is. */
    List<UnitCode> units(DocumentId minutes) {
        return db.selectDistinct(ASSEMBLY.UNIT)
                .from(ASSEMBLY)
                .where(ASSEMBLY.MINUTES.eq(minutes.value()))
                .fetch(line -> new UnitCode(line.value1()));
    }

    private static AssemblyRecord record(Assembly assembly) {
        var line = new AssemblyRecord();
        line.setId(assembly.id().value());
        line.setUnit(assembly.unit().value());
        line.setDay(assembly.day());
        line.setExpected(assembly.expected().orElse(null));
        line.setNote(assembly.note());
        line.setMinutes(assembly.minutes().map(DocumentId::value).orElse(null));
        line.setPost(assembly.by().value());
        line.setPerson(assembly.person().orElse(null));
        line.setAt(assembly.at());
        return line;
    }

    private Assembly assembly(AssemblyRecord line) {
        var present =
                db.selectFrom(ATTENDANCE).where(ATTENDANCE.ASSEMBLY.eq(line.getId())).stream()
                        .collect(
                                toMap(
                                        seat ->
                                                new Attendance.Seat(
                                                        Attendance.Sex.valueOf(seat.getSex()),
                                                        Attendance.Band.valueOf(seat.getBand())),
                                        seat -> seat.getPresent()));
        return new Assembly(
                new AssemblyId(line.getId()),
                new UnitCode(line.getUnit()),
                line.getDay(),
                new Attendance(present),
                Optional.ofNullable(line.getExpected()),
                line.getNote(),
                Optional.ofNullable(line.getMinutes()).map(DocumentId::new),
                new PostId(line.getPost()),
                Optional.ofNullable(line.getPerson()),
                line.getAt());
    }
}
