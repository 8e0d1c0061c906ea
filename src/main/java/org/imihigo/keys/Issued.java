package org.imihigo.keys;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.people.PostId;

/**
 * A certificate of a person in a post, with its locked key.
 *
 * @param revoked since when it is trusted no more
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Issued(
        long serial,
        PostId post,
        UUID person,
        byte[] certificate,
        byte[] sealedKey,
        Instant made,
        Instant expires,
        Optional<Instant> revoked) {
    boolean holds(Instant at) {
        return revoked.isEmpty() && !at.isBefore(made) && at.isBefore(expires);
    }
}
