package org.imihigo.reporting;

import static org.imihigo.reporting.tables.Evidence.EVIDENCE;
import static org.imihigo.reporting.tables.Reading.READING;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Map;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.tables.Reading;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How many figures have evidence. */
@Repository
class EvidenceCounts {
    private final DSLContext db;

    EvidenceCounts(DSLContext db) {
        this.db = db;
    }

    /**
     * Of one unit.
     *
     * @param asked the reported figures in force that ask for evidence: all but what does not apply
     * @param shown those of them that have some
     */
    record Count(long asked, long shown) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(asked + other.asked, shown + other.shown);
        }
    }

    /** For each unit of a subtree that has reported in the period. */
    Map<UnitCode, Count> of(UnitCode scope, FiscalPeriod period) {
        Reading later = READING.as("later");
        var shown =
                count().filterWhere(
                                exists(
                                        selectOne()
                                                .from(EVIDENCE)
                                                .where(EVIDENCE.READING.eq(READING.ID))));
        return db.select(READING.UNIT, count(), shown)
                .from(READING)
                .where(
                        READING.UNIT.ge(scope.value()),
                        READING.UNIT.lt(scope.successor()),
                        READING.PERIOD.eq(period.toString()),
                        READING.KIND.eq(Kind.SELF.name()),
                        READING.REASON.isNull(),
                        notExists(selectOne().from(later).where(later.SUPERSEDES.eq(READING.ID))))
                .groupBy(READING.UNIT)
                .fetchMap(
                        line -> new UnitCode(line.value1()),
                        line -> new Count(line.value2(), line.value3()));
    }
}
