package org.imihigo.baselines;

import java.util.UUID;

/** One version of a baseline. */
public record BaselineId(UUID value) {
    public static BaselineId next() {
        return new BaselineId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
