package org.imihigo.remedies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.pledges.PledgeId;

/**
 * How a unit means to catch up: the cause, the step, who answers for it, and by when.
 *
 * @param why the cause in words
 * @param done the day on which the step was done; empty until then
 */
public record CatchUp(
        UUID id,
        PledgeId pledge,
        UnitCode unit,
        Cause cause,
        String why,
        String step,
        PostId owner,
        LocalDate due,
        Optional<LocalDate> done) {
    public boolean isLate(LocalDate day) {
        return done.isEmpty() && day.isAfter(due);
    }
}
