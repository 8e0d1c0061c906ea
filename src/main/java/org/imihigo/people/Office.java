package org.imihigo.people;

import java.util.Set;
import org.imihigo.kernel.Spelling;

/** What a post is for. Its duties are the same in every unit. */
public enum Office {
    VILLAGE_LEADER(Duty.REPORT),
    CELL_SECRETARY(Duty.REPORT, Duty.JUDGE),
    SECTOR_SECRETARY(Duty.REPORT, Duty.JUDGE),
    DISTRICT_PLANNER(Duty.REPORT, Duty.JUDGE, Duty.ISSUE_OWN_TOKENS),
    MAYOR(Duty.REPORT, Duty.JUDGE),
    /** Provinces coordinate: they have no contract of their own, so nothing to report. */
    GOVERNOR(Duty.JUDGE),
    CITY_PLANNER(Duty.REPORT, Duty.JUDGE, Duty.ISSUE_OWN_TOKENS),
    /** Signs, and leaves the reporting to the planner. */
    MINISTER(Duty.SEE_THE_COUNTRY),
    MINISTRY_PLANNER(Duty.REPORT, Duty.SEE_THE_COUNTRY, Duty.ISSUE_OWN_TOKENS),
    PRIME_MINISTERS_OFFICE(Duty.JUDGE, Duty.SEE_THE_COUNTRY),
    AUDITOR(Duty.SEE_THE_COUNTRY),
    ADMINISTRATOR(Duty.SEE_THE_COUNTRY, Duty.ISSUE_TOKENS),
    /** A program, by a token; nobody signs in with it. */
    CONNECTED_SYSTEM(Duty.BRING);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot change
    private final Set<Duty> duties;

    Office(Duty... duties) {
        this.duties = Set.of(duties);
    }

    enum Duty {
        /** To report for the own unit. */
        REPORT,
        /** To confirm, correct or return what the units directly below report. */
        JUDGE,
        /** To see every unit of the country, not the own subtree alone. */
        SEE_THE_COUNTRY,
        /** To bring what the units of the own subtree say of themselves. */
        BRING,
        /** To let programs speak for the own post. */
        ISSUE_OWN_TOKENS,
        /** To let programs speak for any post. */
        ISSUE_TOKENS
    }

    /** Whether it writes the report of its unit. */
    public boolean reports() {
        return has(Duty.REPORT);
    }

    /** Whether the units directly below answer to it. */
    public boolean judges() {
        return has(Duty.JUDGE);
    }

    boolean has(Duty duty) {
        return duties.contains(duty);
    }

    /** The office as a message key writes it: {@code cell-secretary}. */
    public String word() {
        return Spelling.key(this);
    }
}
