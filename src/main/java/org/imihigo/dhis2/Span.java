package org.imihigo.dhis2;

import java.time.LocalDate;

/** The days that a value is about; both belong to it. */
record Span(LocalDate first, LocalDate last) {
    boolean within(Span other) {
        return !first.isBefore(other.first) && !last.isAfter(other.last);
    }

    /** Whether the other begins on the day after. */
    boolean goesOnIn(Span other) {
        return last.plusDays(1).equals(other.first);
    }
}
