package org.imihigo.keys;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A key that a browser, a telephone or a stick holds for a person.
 *
 * @param site whose pages alone it answers
 * @param key the public half, with what names it
 * @param counter how often it was used, where it counts
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Passkey(byte[] id, UUID person, String site, byte[] key, long counter, Instant made) {
    /** As browsers write it. */
    String name() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
