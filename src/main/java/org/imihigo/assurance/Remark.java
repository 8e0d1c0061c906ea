package org.imihigo.assurance;

import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.Column;

/**
 * What somebody says of a row, or of one cell of it.
 *
 * @param answers the remark that it answers
 */
record Remark(
        UUID id,
        SubmissionId submission,
        int row,
        Optional<Column> column,
        String text,
        Optional<UUID> answers,
        Signature by) {}
