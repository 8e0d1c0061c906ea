package org.imihigo.assurance;

import java.time.LocalDate;
import java.util.UUID;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;

/** For stories that begin after review and council: a draft passes both. */
public final class Passage {
    private final Reviewing reviewing;
    private final Councils councils;

    public Passage(Reviewing reviewing, Councils councils) {
        this.reviewing = reviewing;
        this.councils = councils;
    }

    /**
     * @param reviewer who judges the unit
     * @param day of the council's session
     */
    public void of(
            UnitCode unit,
            FiscalYear year,
            int version,
            LocalDate day,
            Actor planner,
            Actor reviewer) {
        reviewing.send(unit, year, version, planner);
        var sent = reviewing.get(unit, year, version, planner);
        reviewing.judge(sent, true, "", reviewer);
        councils.record(
                UUID.randomUUID(),
                sent,
                day,
                new Vote(17, 15, 14, 0, 1),
                "",
                new DocumentId("0".repeat(64)),
                planner);
    }
}
