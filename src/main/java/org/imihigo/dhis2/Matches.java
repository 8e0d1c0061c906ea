package org.imihigo.dhis2;

import static org.imihigo.dhis2.tables.Mapping.MAPPING;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All matches that were kept; the only class that knows the table. */
@Repository("dhis2Matches")
class Matches {
    private static final String WHOLE = "";

    private final DSLContext db;

    Matches(DSLContext db) {
        this.db = db;
    }

    List<Match> of(UnitCode unit) {
        return db.selectFrom(MAPPING)
                .where(MAPPING.UNIT.eq(unit.value()))
                .orderBy(MAPPING.SERIES, MAPPING.QUARTER, MAPPING.WHAT)
                .fetch(
                        line ->
                                new Match(
                                        unit,
                                        new SeriesId(line.getSeries()),
                                        new Slot(
                                                Slot.What.valueOf(line.getWhat()),
                                                line.getQuarter()),
                                        new Cell(
                                                line.getElement(),
                                                Optional.of(line.getCombo())
                                                        .filter(id -> !id.equals(WHOLE))),
                                        line.getPlace()));
    }

    /** In place of all that were kept for the unit. */
    void replace(UnitCode unit, Collection<Match> matches) {
        db.deleteFrom(MAPPING).where(MAPPING.UNIT.eq(unit.value())).execute();
        for (var match : matches) {
            db.insertInto(
                            MAPPING,
                            MAPPING.UNIT,
                            MAPPING.SERIES,
                            MAPPING.WHAT,
                            MAPPING.QUARTER,
                            MAPPING.ELEMENT,
                            MAPPING.COMBO,
                            MAPPING.PLACE)
                    .values(
                            unit.value(),
                            match.series().value(),
                            match.slot().what().name(),
                            (short) match.slot().quarter(),
                            match.cell().element(),
                            match.combo().orElse(WHOLE),
                            match.place())
                    .execute();
        }
    }
}
