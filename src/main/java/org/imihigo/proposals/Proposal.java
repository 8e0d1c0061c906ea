package org.imihigo.proposals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * What somebody asked for, as it was said, and never changed. It names no person.
 *
 * @param unit where it is wanted
 * @param organisation the partner or ministry that asks
 * @param year the fiscal year for which it is asked
 * @param wanted what is measured, and how much of it
 * @param cost what it may cost, in francs
 * @param first the unit that decides first
 * @param consented that whoever asked agreed to their words being kept and shown without a name
 * @param person who typed it; nobody where it was brought from elsewhere
 */
public record Proposal(
        ProposalId id,
        Code code,
        UnitCode unit,
        Proposer proposer,
        Optional<String> organisation,
        String title,
        String body,
        Category category,
        FiscalYear year,
        Optional<Wanted> wanted,
        Optional<Long> cost,
        UnitCode first,
        boolean consented,
        PostId by,
        Optional<UUID> person,
        Instant at) {

    /**
     * What is measured.
     *
     * @param scaled how much, in units of the last place that the measure keeps
     */
    public record Wanted(SeriesId series, Optional<Long> scaled) {}

    /** What was said, without what the house adds: whether a form that came twice is the same. */
    boolean says(Proposal other) {
        return unit.equals(other.unit)
                && proposer == other.proposer
                && title.equals(other.title)
                && body.equals(other.body)
                && category == other.category
                && year.equals(other.year)
                && wanted.equals(other.wanted)
                && cost.equals(other.cost);
    }

    Proposal coded(Code another) {
        return new Proposal(
                id,
                another,
                unit,
                proposer,
                organisation,
                title,
                body,
                category,
                year,
                wanted,
                cost,
                first,
                consented,
                by,
                person,
                at);
    }

    String path() {
        return "/proposals/" + code;
    }
}
