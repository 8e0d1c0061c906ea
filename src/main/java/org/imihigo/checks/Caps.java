package org.imihigo.checks;

import static org.imihigo.checks.tables.Cap.CAP;
import static org.imihigo.checks.tables.Departure.DEPARTURE;

import java.util.List;
import java.util.Optional;
import org.imihigo.checks.tables.records.CapRecord;
import org.imihigo.checks.tables.records.DepartureRecord;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All limits that were set, and what they cost; the only class that knows the tables. */
@Repository
class Caps {
    private final DSLContext db;

    Caps(DSLContext db) {
        this.db = db;
    }

    Optional<Cap> inForce(Tier tier, FiscalYear year) {
        return history(year).stream().filter(cap -> cap.tier() == tier).findFirst();
    }

    /** Of a year, the newest first. */
    List<Cap> history(FiscalYear year) {
        return db.selectFrom(CAP)
                .where(CAP.YEAR.eq((short) year.startYear()))
                .orderBy(CAP.AT.desc(), CAP.VERSION.desc(), CAP.TIER)
                .fetch(Caps::toCap);
    }

    /** False where somebody else has set it meanwhile. */
    boolean insert(Cap cap) {
        return db.insertInto(CAP)
                        .set(
                                new CapRecord(
                                        cap.tier().name(),
                                        (short) cap.year().startYear(),
                                        cap.version(),
                                        cap.most(),
                                        cap.reason(),
                                        cap.by().value(),
                                        cap.person(),
                                        cap.at()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void insert(Departure gone) {
        db.insertInto(DEPARTURE)
                .set(
                        new DepartureRecord(
                                gone.id(),
                                gone.unit().value(),
                                (short) gone.year().startYear(),
                                gone.priority(),
                                gone.favour(),
                                gone.reason(),
                                gone.count(),
                                gone.most(),
                                gone.by().value(),
                                gone.person(),
                                gone.at()))
                .execute();
    }

    /** What went of a unit's year, the newest first. */
    List<Departure> departures(UnitCode unit, FiscalYear year) {
        return db.selectFrom(DEPARTURE)
                .where(DEPARTURE.UNIT.eq(unit.value()), DEPARTURE.YEAR.eq((short) year.startYear()))
                .orderBy(DEPARTURE.AT.desc(), DEPARTURE.ID)
                .fetch(Caps::toDeparture);
    }

    private static Cap toCap(CapRecord line) {
        return new Cap(
                Tier.valueOf(line.getTier()),
                new FiscalYear(line.getYear()),
                line.getVersion(),
                line.getMost(),
                line.getReason(),
                new PostId(line.getPost()),
                line.getPerson(),
                line.getAt());
    }

    private static Departure toDeparture(DepartureRecord line) {
        return new Departure(
                line.getId(),
                new UnitCode(line.getUnit()),
                new FiscalYear(line.getYear()),
                line.getPriority(),
                line.getFavour(),
                line.getReason(),
                line.getCount(),
                line.getMost(),
                new PostId(line.getPost()),
                line.getPerson(),
                line.getAt());
    }
}
