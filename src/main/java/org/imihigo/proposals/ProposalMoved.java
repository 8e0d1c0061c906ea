package org.imihigo.proposals;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A level or an assembly decided about a proposal, or took its decision back. */
public record ProposalMoved(Proposal proposal, Step step) implements Happening {
    @Override
    public UnitCode unit() {
        return step.level();
    }

    @Override
    public String subject() {
        return "proposal " + proposal.code() + " " + step.number() + " " + step.fate().word();
    }
}
