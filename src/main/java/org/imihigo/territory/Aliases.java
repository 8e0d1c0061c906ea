package org.imihigo.territory;

import static org.imihigo.territory.tables.UnitAlias.UNIT_ALIAS;

import java.util.Map;
import org.imihigo.database.ChangeLog;
import org.imihigo.kernel.UnitCode;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How others call our units: the codes of another system, by the name of its scheme. */
@Repository
public class Aliases {
    private final DSLContext db;
    private final ChangeLog changes;

    Aliases(DSLContext db, ChangeLog changes) {
        this.db = db;
        this.changes = changes;
    }

    /** Every code of the scheme, and the unit that it stands for. */
    public Map<String, UnitCode> of(String scheme) {
        return db.select(UNIT_ALIAS.CODE, UNIT_ALIAS.UNIT)
                .from(UNIT_ALIAS)
                .where(UNIT_ALIAS.SCHEME.eq(scheme))
                .fetchMap(UNIT_ALIAS.CODE, line -> new UnitCode(line.value2()));
    }

    /** From now on the code stands for this unit. */
    @Transactional
    public void keep(String scheme, String code, UnitCode unit) {
        db.insertInto(UNIT_ALIAS, UNIT_ALIAS.SCHEME, UNIT_ALIAS.CODE, UNIT_ALIAS.UNIT)
                .values(scheme, code, unit.value())
                .onConflict(UNIT_ALIAS.SCHEME, UNIT_ALIAS.CODE)
                .doUpdate()
                .set(UNIT_ALIAS.UNIT, unit.value())
                .execute();
        changes.append(Units.CHANGED, unit.value());
    }
}
