package org.imihigo.signing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * What the level above promises a unit in return: funds or a decision, by a day, of a post.
 *
 * @param unit to whom it is promised
 * @param owner the post that answers for it
 * @param kept when it was, in the word of the unit that was promised it
 */
record Commitment(
        UUID id,
        UnitCode unit,
        FiscalYear year,
        String what,
        LocalDate due,
        PostId owner,
        Optional<LocalDate> kept) {
    /** How it stands on a day. */
    enum State {
        DUE,
        KEPT,
        KEPT_LATE,
        LATE
    }

    State on(LocalDate day) {
        return kept.map(when -> when.isAfter(due) ? State.KEPT_LATE : State.KEPT)
                .orElseGet(() -> day.isAfter(due) ? State.LATE : State.DUE);
    }
}
