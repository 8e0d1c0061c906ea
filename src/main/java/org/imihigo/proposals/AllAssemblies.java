package org.imihigo.proposals;

import static java.util.stream.Collectors.toMap;
import static org.imihigo.proposals.tables.Assembly.ASSEMBLY;
import static org.imihigo.proposals.tables.Attendance.ATTENDANCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.proposals.tables.records.AssemblyRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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
            throw Refusal.conflict(
                    assembly.correction().isPresent()
                            ? "proposals.assembly.overtaken"
                            : "proposals.assembly.twice");
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

    /** The record that took the place of this one. */
    Optional<Assembly> correctionOf(AssemblyId id) {
        return db.selectFrom(ASSEMBLY)
                .where(ASSEMBLY.CORRECTS.eq(id.value()))
                .fetchOptional(this::assembly);
    }

    /** This record and those whose place it took. */
    List<AssemblyId> versions(Assembly assembly) {
        var versions = new ArrayList<AssemblyId>();
        var next = Optional.of(assembly);
        while (next.isPresent()) {
            versions.add(next.get().id());
            next = next.get().correction().flatMap(one -> find(one.of()));
        }
        return versions;
    }

    private static Condition inForce(UnitCode within) {
        var newer = ASSEMBLY.as("newer");
        return ASSEMBLY.UNIT
                .ge(within.value())
                .and(ASSEMBLY.UNIT.lt(within.successor()))
                .andNotExists(DSL.selectOne().from(newer).where(newer.CORRECTS.eq(ASSEMBLY.ID)));
    }

    /** Those in force, the latest first. */
    List<Assembly> of(UnitCode within, int limit) {
        return db.selectFrom(ASSEMBLY)
                .where(inForce(within))
                .orderBy(ASSEMBLY.DAY.desc(), ASSEMBLY.UNIT)
                .limit(limit)
                .fetch(this::assembly);
    }

    int count(UnitCode within) {
        return db.fetchCount(ASSEMBLY, inForce(within));
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
        line.setCorrects(assembly.correction().map(one -> one.of().value()).orElse(null));
        line.setWhy(assembly.correction().map(Assembly.Correction::why).orElse(""));
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
                line.getAt(),
                Optional.ofNullable(line.getCorrects())
                        .map(AssemblyId::new)
                        .map(of -> new Assembly.Correction(of, line.getWhy())));
    }
}
