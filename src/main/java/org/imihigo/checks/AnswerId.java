package org.imihigo.checks;

import java.util.UUID;

/** The number of a written reason. */
public record AnswerId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
