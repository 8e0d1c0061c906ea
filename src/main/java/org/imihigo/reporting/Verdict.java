package org.imihigo.reporting;

import java.time.Instant;
import java.util.Optional;
import org.imihigo.people.PostId;

/**
 * What the level above said of a reading, as it stands on record.
 *
 * @param validated the reading that it made or left in force; none where it was returned
 */
public record Verdict(
        ReadingId reading,
        Decision decision,
        Optional<ReadingId> validated,
        Optional<String> reason,
        PostId by,
        Instant at) {
    /** Which way it went. */
    public enum Decision {
        CONFIRM,
        CORRECT,
        RETURN
    }
}
