package org.imihigo.checks;

import java.time.Instant;
import java.util.UUID;
import org.imihigo.kernel.Spelling;
import org.imihigo.people.PostId;

/**
 * What was said to one of the sixteen questions about a line.
 *
 * @param version 1 when first answered; the highest holds
 */
record Said(
        int question, int version, Answer answer, String note, PostId by, UUID person, Instant at) {
    /** What can be said. */
    enum Answer {
        YES,
        NO,
        NOT_APPLICABLE,
        /** Nothing, or nothing any more. */
        OPEN;

        String word() {
            return Spelling.key(this);
        }
    }
}
