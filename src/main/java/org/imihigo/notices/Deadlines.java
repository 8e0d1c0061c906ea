package org.imihigo.notices;

import java.time.LocalDate;
import java.util.List;

/** What a room's posts owe by when. Every room that has deadlines offers one. */
public interface Deadlines {
    /** Those that are due between two days, both included. */
    List<Deadline> between(LocalDate first, LocalDate last);

    /** Who still owes it; each unit once. */
    List<Debt> owed(Deadline deadline);
}
