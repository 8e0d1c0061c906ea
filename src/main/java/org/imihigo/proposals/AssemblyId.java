package org.imihigo.proposals;

import java.util.UUID;

/** The permanent name of one assembly: the form that recorded it brought it along. */
public record AssemblyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
