package org.imihigo.assurance;

import java.time.LocalDate;
import java.util.UUID;
import org.imihigo.documents.DocumentId;

/**
 * What a council decided about a version.
 *
 * @param quorate by the rule of the day on which it was recorded
 */
record Session(
        UUID id,
        SubmissionId submission,
        LocalDate day,
        Vote vote,
        boolean quorate,
        String note,
        DocumentId minutes,
        Signature recorded) {
    /** Without a quorum nothing is decided. */
    boolean approves() {
        return quorate && vote.approves();
    }
}
