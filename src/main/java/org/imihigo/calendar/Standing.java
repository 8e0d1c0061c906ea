package org.imihigo.calendar;

import java.time.LocalDate;
import java.util.Locale;

/** How a window lies to a day. */
enum Standing {
    COMES("grey"),
    OPEN("green"),
    /** Past the day on which it was due, and still open. */
    LATE("amber"),
    OVER("grey");

    private final String light;

    Standing(String light) {
        this.light = light;
    }

    static Standing of(Window window, LocalDate day) {
        if (day.isBefore(window.opens())) {
            return COMES;
        }
        if (day.isAfter(window.closes())) {
            return OVER;
        }
        return window.isLate(day) ? LATE : OPEN;
    }

    String light() {
        return light;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
