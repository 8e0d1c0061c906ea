package org.imihigo.drafting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.Column;
import org.imihigo.people.PostId;

/**
 * What was done to a draft. Never changed.
 *
 * @param column of a cell that was typed
 * @param before the text that stood there; of a row that moved or went, the row above it
 * @param after the text that was typed; of a row that came or moved, the row above it
 * @param undoes the change that it takes back
 */
record Change(
        long id,
        int row,
        Kind kind,
        Optional<Column> column,
        String before,
        String after,
        Optional<Long> undoes,
        PostId post,
        UUID person,
        Instant at) {
    enum Kind {
        TYPED,
        ADDED,
        REMOVED,
        RESTORED,
        MOVED
    }

    /** What takes it back. */
    Edit undoing() {
        return switch (kind) {
            case TYPED -> new Edit.Typed(row, column.orElseThrow(), after, before);
            case ADDED, RESTORED -> new Edit.Removed(row);
            case REMOVED -> new Edit.Restored(row, Integer.parseInt(before));
            case MOVED -> new Edit.Moved(row, Integer.parseInt(before));
        };
    }
}
