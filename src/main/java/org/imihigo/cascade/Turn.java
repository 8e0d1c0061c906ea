package org.imihigo.cascade;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Targets;

/**
 * One thing that was said about a share, by one of the two sides. Never changed.
 *
 * @param number its place in the talk, from 1
 * @param way by what the whole was divided, of an offer
 * @param targets that are offered, asked for or agreed
 * @param reason as it was typed; may be empty
 */
public record Turn(
        UUID id,
        int number,
        Kind kind,
        Optional<String> way,
        Optional<Targets> targets,
        String reason,
        PostId by,
        Optional<UUID> person,
        Instant at) {
    /** What was said. */
    public enum Kind {
        /** The unit above offers a share. */
        OFFERED,
        /** The other side agrees to what was offered or asked for last. */
        ACCEPTED,
        /** The unit asks for another share. */
        COUNTERED,
        /** The unit does not take it. */
        REFUSED,
        /** The unit above takes it back. */
        WITHDRAWN;

        /** The kind as a message key writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
