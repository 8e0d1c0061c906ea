package org.imihigo.demonstration;

import java.util.Map;
import org.imihigo.assurance.Reviewing;
import org.imihigo.calendar.Calendar;
import org.imihigo.checks.Checks;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Drafts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A contract of next year that lies with its reviewers, who have said something of two cells. */
@Component
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
class Reviewed {
    static final UnitCode KIREHE = new UnitCode("RW55");
    private static final String REASON =
            "The council of the district knows of it and wants it so (demonstration)";

    private final Drafts drafts;
    private final Checks checks;
    private final Reviewing reviewing;
    private final People people;
    private final Calendar calendar;

    Reviewed(Drafts drafts, Checks checks, Reviewing reviewing, People people, Calendar calendar) {
        this.drafts = drafts;
        this.checks = checks;
        this.reviewing = reviewing;
        this.people = people;
        this.calendar = calendar;
    }

    void act() {
        var year = calendar.year().next();
        var planner = NextYear.planner(people, KIREHE);
        var lines = NextYear.lines("reviewed.tsv");
        drafts.bring(KIREHE, year, lines, Map.of(), "demonstration-reviewed.tsv", 0, planner);
        drafts.acceptAll(KIREHE, year, 1, planner);
        justify(year, planner);
        int version = drafts.draft(KIREHE, year).orElseThrow().version();
        reviewing.send(KIREHE, year, version, planner);
        var governor = people.seat(Cast.GOVERNOR);
        int first = lines.getFirst().row();
        reviewing.remark(
                KIREHE,
                year,
                version,
                first,
                Column.Q4_TARGET,
                "The last quarter promises less than the third. Why?",
                governor);
        reviewing.remark(
                KIREHE,
                year,
                version,
                first + 1,
                Column.ACTIVITIES,
                "Works that begin in September meet the rain: say what is done before it.",
                governor);
    }

    private void justify(FiscalYear year, Actor planner) {
        for (var finding : checks.draft(KIREHE, year).orElseThrow().open()) {
            checks.justify(
                    KIREHE, year, finding.rule(), finding.key(), finding.facts(), REASON, planner);
        }
    }
}
