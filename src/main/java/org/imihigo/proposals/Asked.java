package org.imihigo.proposals;

import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;

/**
 * What a form asks for.
 *
 * @param contact how whoever asked wants to be answered, if at all
 * @param assembly where it was talked about already
 */
record Asked(
        ProposalId id,
        UnitCode unit,
        Proposer proposer,
        Optional<String> organisation,
        String title,
        String body,
        Category category,
        FiscalYear year,
        Optional<Proposal.Wanted> wanted,
        Optional<Long> cost,
        boolean consented,
        Optional<String> contact,
        Optional<Treatment> assembly) {

    /**
     * What an assembly made of a proposal.
     *
     * @param step names the step that it makes
     * @param reason why it was let go
     */
    record Treatment(UUID step, AssemblyId assembly, boolean kept, String reason) {
        Fate fate() {
            return kept ? new Fate.Kept(assembly) : new Fate.Dropped(assembly);
        }
    }
}
