package org.imihigo.phone;

import static org.imihigo.phone.tables.Draft.DRAFT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.phone.tables.records.DraftRecord;
import org.imihigo.pledges.PledgeId;
import org.imihigo.reporting.Owed;
import org.imihigo.reporting.ReadingId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Figures that came without the secret, until their unit says yes or no. */
@Repository("phoneDrafts")
class Drafts {
    private final DSLContext db;
    private final Clock clock;

    Drafts(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What was typed for a figure. */
    record Draft(
            ReadingId id,
            UnitCode unit,
            FiscalPeriod period,
            SeriesId series,
            PledgeId pledge,
            String typed,
            Instant at) {}

    /** False where the same message came before. */
    @Transactional
    boolean keep(ReadingId id, UnitCode unit, Owed owed, String typed) {
        return db.insertInto(DRAFT)
                        .set(
                                new DraftRecord(
                                        id.value(),
                                        unit.value(),
                                        owed.period().toString(),
                                        owed.series().id().value(),
                                        owed.pledge().id().value(),
                                        typed,
                                        clock.instant()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    List<Draft> of(UnitCode unit) {
        return db.selectFrom(DRAFT)
                .where(DRAFT.UNIT.eq(unit.value()))
                .orderBy(DRAFT.AT)
                .fetch(Drafts::draft);
    }

    /** Takes it out: it is confirmed or thrown away once. */
    Optional<Draft> take(UUID id, UnitCode unit) {
        return db.deleteFrom(DRAFT)
                .where(DRAFT.ID.eq(id), DRAFT.UNIT.eq(unit.value()))
                .returning()
                .fetchOptional(Drafts::draft);
    }

    private static Draft draft(DraftRecord line) {
        return new Draft(
                new ReadingId(line.getId()),
                new UnitCode(line.getUnit()),
                FiscalPeriod.parse(line.getPeriod()).orElseThrow(),
                new SeriesId(line.getSeries()),
                new PledgeId(line.getPledge()),
                line.getTyped(),
                line.getAt());
    }
}
