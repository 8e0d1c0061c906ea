package org.imihigo.reporting;

import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.springframework.stereotype.Component;

/**
 * Who writes a unit's report, and who then judges it: the unit itself or whoever it delegated to,
 * and on its behalf an office directly above; what that office wrote is judged one level higher.
 */
@Component("reportingWriters")
class Writers {
    private final Customs customs;
    private final Delegations delegations;
    private final People people;

    Writers(Customs customs, Delegations delegations, People people) {
        this.customs = customs;
        this.delegations = delegations;
        this.people = people;
    }

    boolean mayWrite(Actor actor, UnitCode unit) {
        return isOwner(actor, unit) || writesOnBehalf(actor, unit);
    }

    /** The unit's own officer, or whoever stands in while that officer is away. */
    boolean isOwner(Actor actor, UnitCode unit) {
        return actor.reportsFor(unit) || delegations.isGiven(unit, actor);
    }

    void mustOwn(Actor actor, UnitCode unit) {
        must(isOwner(actor, unit), actor, unit);
    }

    void mustWrite(Actor actor, UnitCode unit) {
        must(mayWrite(actor, unit), actor, unit);
    }

    private static void must(boolean may, Actor actor, UnitCode unit) {
        if (!may) {
            actor.mustSee(unit);
            throw Refusal.notYours("people.duty.report");
        }
    }

    private boolean writesOnBehalf(Actor actor, UnitCode unit) {
        return customs.onBehalf().contains(actor.office())
                && unit.parent().filter(actor.unit()::equals).isPresent();
    }

    /** The level directly above; one level higher where that level wrote the report itself. */
    boolean mayJudge(Actor actor, Report report) {
        var unit = report.unit();
        return isWrittenAbove(report)
                ? unit.parent().filter(actor::judges).isPresent() && actor.sees(unit)
                : actor.judges(unit);
    }

    void mustJudge(Actor actor, Report report) {
        actor.mustSee(report.unit());
        if (!mayJudge(actor, report)) {
            throw Refusal.notYours(
                    isWrittenAbove(report) ? "reporting.verdict.own" : "people.duty.judge");
        }
    }

    /** Whether the level directly above sent it on the unit's behalf. */
    private boolean isWrittenAbove(Report report) {
        return report.state() == Report.State.SUBMITTED
                && report.unit().parent().stream()
                        .flatMap(parent -> people.postsOf(parent).stream())
                        .filter(post -> customs.onBehalf().contains(post.office()))
                        .anyMatch(post -> report.by().filter(post.id()::equals).isPresent());
    }
}
