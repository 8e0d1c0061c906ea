package org.imihigo.calendar;

import java.time.LocalDate;

/**
 * When a period may be reported; all three days belong to it.
 *
 * @param due after this day a report is late, and still taken until the window closes
 */
public record Window(LocalDate opens, LocalDate due, LocalDate closes) {
    public Window {
        if (due.isBefore(opens) || closes.isBefore(due)) {
            throw new IllegalArgumentException(
                    "Not a window: " + opens + ", " + due + ", " + closes);
        }
    }

    public boolean isOpen(LocalDate day) {
        return !day.isBefore(opens) && !day.isAfter(closes);
    }

    /** Whether what is not reported on this day is overdue. */
    public boolean isLate(LocalDate day) {
        return day.isAfter(due);
    }
}
