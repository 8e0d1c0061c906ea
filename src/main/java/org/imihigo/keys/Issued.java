package org.imihigo.keys;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.people.PostId;

/**
 * A certificate of a person in a post.
 *
 * @param sealedKey locked; empty where the key lies on a card or a device of the person's own
 * @param revoked since when it is trusted no more
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Issued(
        long serial,
        PostId post,
        UUID person,
        byte[] certificate,
        Optional<byte[]> sealedKey,
        Instant made,
        Instant expires,
        Optional<Instant> revoked) {
    boolean holds(Instant at) {
        return revoked.isEmpty() && !at.isBefore(made) && at.isBefore(expires);
    }
}
