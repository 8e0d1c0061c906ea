package org.imihigo.remedies;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.pledges.PledgeId;

/**
 * What stands in the way of a pledge and another post must clear.
 *
 * @param holder the post that must answer now
 * @param since when it came to that post
 * @param climbs how often nobody answered in time
 * @param solved how it was cleared; empty while it stands
 */
public record Blocker(
        UUID id,
        PledgeId pledge,
        UnitCode unit,
        String what,
        PostId holder,
        Instant since,
        int climbs,
        Optional<String> solved) {
    public boolean isOpen() {
        return solved.isEmpty();
    }

    /** When it goes to the next post above. */
    public Instant climbsAt(int days) {
        return since.plus(Duration.ofDays(days));
    }

    /** Whether its post had its time and did not answer. */
    boolean mustClimb(Instant now, int days) {
        return isOpen() && !now.isBefore(climbsAt(days));
    }
}
