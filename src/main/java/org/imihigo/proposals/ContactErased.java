package org.imihigo.proposals;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** How a proposer wanted to be answered is no longer known. */
public record ContactErased(Proposal proposal) implements Happening {
    @Override
    public UnitCode unit() {
        return proposal.unit();
    }

    @Override
    public String subject() {
        return "proposal " + proposal.code();
    }
}
