package org.imihigo.assurance;

import java.util.UUID;

/** Which version that was sent. */
record SubmissionId(UUID value) {
    static SubmissionId next() {
        return new SubmissionId(UUID.randomUUID());
    }
}
