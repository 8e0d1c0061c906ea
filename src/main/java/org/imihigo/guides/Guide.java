package org.imihigo.guides;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.PostId;

/**
 * What to do about a topic in a year, and why.
 *
 * @param version 0 as the release has it; each edit adds one
 */
record Guide(
        FiscalYear year,
        Topic topic,
        int version,
        Texts what,
        Texts why,
        String reason,
        Optional<Edit> edit) {
    /** Who wrote it, and when. */
    record Edit(PostId by, UUID person, Instant at) {}

    String path() {
        return "/guides/" + year + "/" + topic.word();
    }
}
