package org.imihigo.people;

import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Office.Duty;

/** Somebody who is signed in, in the post they hold now. Scope is a prefix of unit codes. */
public record Actor(UUID person, PostId post, Office office, UnitCode unit) {

    /** The subtree that this actor sees. */
    public UnitCode scope() {
        return office.has(Duty.SEE_THE_COUNTRY) ? unit.country() : unit;
    }

    public boolean sees(UnitCode other) {
        return scope().contains(other);
    }

    /** What an actor may not see does not exist for them. */
    public void mustSee(UnitCode other) {
        if (!sees(other)) {
            throw Refusal.notYours("web.refused.not-found");
        }
    }

    public boolean reportsFor(UnitCode other) {
        return office.has(Duty.REPORT) && unit.equals(other);
    }

    /**
     * Who may write what a unit says of itself: whoever reports for it, or a connected system that
     * stands at the unit or above it.
     */
    public boolean mayWriteFor(UnitCode other) {
        return reportsFor(other) || (office.has(Duty.BRING) && unit.contains(other));
    }

    /** Whether programs may be let to speak for some post. */
    public boolean mayIssueTokens() {
        return office.has(Duty.ISSUE_TOKENS) || office.has(Duty.ISSUE_OWN_TOKENS);
    }

    /** For the own unit, in an office that reports. */
    public void mustReportFor(UnitCode other) {
        mustSee(other);
        if (!reportsFor(other)) {
            throw Refusal.notYours("people.duty.report");
        }
    }

    /**
     * The unit directly above gives the verdict, and nobody on their own unit. A country-wide
     * office speaks for the country, wherever in the tree it stands.
     */
    public boolean judges(UnitCode other) {
        boolean directlyAbove = other.parent().filter(scope()::equals).isPresent();
        return office.has(Duty.JUDGE) && directlyAbove && !unit.equals(other);
    }

    public void mustJudge(UnitCode other) {
        mustSee(other);
        if (!judges(other)) {
            throw Refusal.notYours("people.duty.judge");
        }
    }
}
