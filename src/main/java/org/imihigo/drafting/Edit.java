package org.imihigo.drafting;

import org.imihigo.contracts.Column;

/** One thing that a planner does to a draft. Rows that are new have negative numbers. */
sealed interface Edit {
    int row();

    /**
     * @param was what stood in the cell when the planner began to type
     */
    record Typed(int row, Column column, String was, String text) implements Edit {}

    /**
     * @param after the row above; 0 for the top, and a row that is not there for the end
     */
    record Added(int row, int after) implements Edit {}

    record Removed(int row) implements Edit {}

    /** A row that was taken out comes back as it was. */
    record Restored(int row, int after) implements Edit {}

    record Moved(int row, int after) implements Edit {}
}
