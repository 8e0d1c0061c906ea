package org.imihigo.notices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** When something is said about a deadline, and to whom. */
enum Stage {
    /** Three days before. */
    REMINDER(-3, -1, 0),
    TODAY(0, 0, 0),
    LATE(1, 7, 0),
    /** To the unit directly above: how many below it are late. */
    ABOVE(1, 7, 1),
    /** After a week, to the unit above that one. */
    FURTHER(8, 30, 2),
    /** No stage of a deadline: something that was asked for has its answer. */
    TOLD(1, 0, 0);

    private final int from;
    private final int until;
    private final int levels;

    Stage(int from, int until, int levels) {
        this.from = from;
        this.until = until;
        this.levels = levels;
    }

    /** How many days before it is due a deadline is first spoken of. */
    static int earliest() {
        return -REMINDER.from;
    }

    /** How many days after it was due a deadline is last spoken of. */
    static int latest() {
        return FURTHER.until;
    }

    /** A node that slept through the first day still says it on one of the next. */
    boolean holds(LocalDate due, LocalDate day) {
        long days = ChronoUnit.DAYS.between(due, day);
        return days >= from && days <= until;
    }

    /** How many levels above who owes it; 0 is the owner. */
    int levels() {
        return levels;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
