package org.imihigo.proposals;

import java.util.UUID;

/** The permanent name of one proposal: the form that made it brought it along. */
public record ProposalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
