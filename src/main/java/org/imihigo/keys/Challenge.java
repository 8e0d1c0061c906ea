package org.imihigo.keys;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * What a passkey is asked to sign, once.
 *
 * @param origin of the page that asked
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Challenge(byte[] value, UUID person, String origin, Instant made) {
    /** The name for which browsers keep passkeys. */
    String site() {
        return URI.create(origin).getHost();
    }
}
