package org.imihigo.notices;

import java.time.LocalDate;
import java.util.List;

/** What a room's posts owe by when. Every room that has deadlines offers one. */
public interface Deadlines {
    /** Those that are due between two days, both included. */
    List<Deadline> between(LocalDate first, LocalDate last);

    /** Who still owes it; a unit that owes it by several posts counts once. */
    List<Debt> owed(Deadline deadline);
}
