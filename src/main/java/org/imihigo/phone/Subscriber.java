package org.imihigo.phone;

import java.time.Instant;
import java.util.Optional;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.web.Language;

/**
 * The telephone of a post.
 *
 * @param code under which its holder chooses a PIN, hashed
 * @param pin hashed; nothing before it is chosen
 */
record Subscriber(
        PhoneNumber number,
        PostId post,
        UnitCode unit,
        Language language,
        Optional<Code> code,
        Optional<String> pin) {
    /** Said once by the level above, and good for some days. */
    record Code(String hash, Instant until) {}
}
