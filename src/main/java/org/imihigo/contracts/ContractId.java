package org.imihigo.contracts;

import java.util.UUID;

/** The permanent name of one contract. */
public record ContractId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
