package org.imihigo.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * By which a program speaks for a post.
 *
 * @param issuer the post that issued it; none for the command line
 * @param lastUsed the day, and no more: whoever works when is nobody's business
 */
record Token(
        TokenId id,
        Post post,
        String name,
        Optional<PostId> issuer,
        Instant issued,
        Instant expires,
        Optional<Instant> revoked,
        Optional<LocalDate> lastUsed) {
    /** Where it stands. */
    enum State {
        HOLDS,
        EXPIRED,
        REVOKED
    }

    State state(Instant now) {
        if (revoked.isPresent()) {
            return State.REVOKED;
        }
        return now.isBefore(expires) ? State.HOLDS : State.EXPIRED;
    }
}
