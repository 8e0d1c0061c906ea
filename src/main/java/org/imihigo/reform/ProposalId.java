package org.imihigo.reform;

import java.util.Optional;
import java.util.UUID;

/** Given by the form, so that a click that came twice is one proposal. */
record ProposalId(UUID value) {
    static ProposalId next() {
        return new ProposalId(UUID.randomUUID());
    }

    static Optional<ProposalId> parse(String text) {
        try {
            return Optional.of(new ProposalId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
