package org.imihigo.proposals;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Somebody asked for something. */
public record ProposalRaised(Proposal proposal) implements Happening {
    @Override
    public UnitCode unit() {
        return proposal.unit();
    }

    @Override
    public String subject() {
        return "proposal " + proposal.code();
    }
}
