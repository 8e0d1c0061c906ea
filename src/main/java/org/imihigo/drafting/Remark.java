package org.imihigo.drafting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.Column;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * What somebody says about a row, or about one of its cells.
 *
 * @param document what shows it
 */
record Remark(
        UUID id,
        UUID draft,
        UnitCode unit,
        int row,
        Optional<Column> column,
        String text,
        Optional<DocumentId> document,
        PostId post,
        UUID person,
        Instant at) {}
