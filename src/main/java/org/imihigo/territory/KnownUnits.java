package org.imihigo.territory;

import static org.imihigo.territory.tables.Unit.UNIT;

import org.imihigo.kernel.UnitCode;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which units the database knows: for commands, that have no tree in memory. */
@Repository
public class KnownUnits {
    private final DSLContext db;

    public KnownUnits(DSLContext db) {
        this.db = db;
    }

    public boolean has(UnitCode code) {
        return db.fetchExists(UNIT, UNIT.CODE.eq(code.value()));
    }
}
