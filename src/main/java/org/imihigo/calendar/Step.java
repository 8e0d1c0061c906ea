package org.imihigo.calendar;

import org.imihigo.kernel.Spelling;

/** What is done with the contracts of a year, in the order in which it begins. */
public enum Step {
    /** Citizens, assemblies, partners and ministries say what they want. */
    PROPOSALS,
    DRAFTING,
    QUALITY_ASSURANCE,
    COUNCIL,
    SIGNING,
    /** Of a quarter or month; of the year as a whole its last report. */
    REPORTING,
    MID_TERM,
    EVALUATION;

    /** As an address and a message key write it: {@code quality-assurance}. */
    public String word() {
        return Spelling.key(this);
    }
}
