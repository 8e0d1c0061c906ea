package org.imihigo.proposals;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Whoever asked has heard the answer. */
public record ProposerTold(Proposal proposal, int number) implements Happening {
    @Override
    public UnitCode unit() {
        return proposal.unit();
    }

    @Override
    public String subject() {
        return "proposal " + proposal.code() + " " + number;
    }
}
