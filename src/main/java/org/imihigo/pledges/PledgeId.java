package org.imihigo.pledges;

import java.util.UUID;

/** The permanent name of one pledge. */
public record PledgeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
