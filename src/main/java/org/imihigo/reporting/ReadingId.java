package org.imihigo.reporting;

import java.util.UUID;

/** Given by the writer, so that a retry is the same reading. */
public record ReadingId(UUID value) {
    public static ReadingId next() {
        return new ReadingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
