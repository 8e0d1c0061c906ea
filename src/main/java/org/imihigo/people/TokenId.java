package org.imihigo.people;

import java.util.UUID;

/** Which token; says nothing of its secret. */
record TokenId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
