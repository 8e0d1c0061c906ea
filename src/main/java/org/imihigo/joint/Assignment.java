package org.imihigo.joint;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.pledges.PledgeId;

/**
 * What somebody does for a pledge, beside the post that answers for it.
 *
 * @param role a post or a role, never a person's name
 */
public record Assignment(
        UUID id,
        PledgeId pledge,
        String role,
        String what,
        LocalDate begins,
        LocalDate due,
        Optional<LocalDate> done) {

    void mustBeWork() {
        if (role.isBlank()) {
            throw Refusal.invalid("joint.team.nobody");
        }
        if (what.isBlank()) {
            throw Refusal.invalid("joint.work.empty");
        }
        if (due.isBefore(begins)) {
            throw Refusal.invalid("joint.team.backwards");
        }
    }

    public boolean isLate(LocalDate today) {
        return done.isEmpty() && due.isBefore(today);
    }
}
