package org.imihigo.gatherings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.documents.DocumentId;

/**
 * Who came.
 *
 * @param quorate by the rule of the day on which it was recorded
 * @param parts the posts that were there
 */
record Sitting(
        UUID id,
        int members,
        int present,
        boolean quorate,
        List<UUID> parts,
        Optional<DocumentId> minutes,
        Instant at) {}
