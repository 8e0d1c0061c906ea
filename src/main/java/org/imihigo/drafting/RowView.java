package org.imihigo.drafting;

import java.util.List;
import java.util.Map;

/**
 * A row as the grid shows it.
 *
 * @param pillar as an address writes it; empty where nothing says it
 * @param promises whether it promises something
 * @param cells what stands in its columns, those that say something
 * @param remarks how many there are about it
 */
record RowView(
        int row,
        String pillar,
        boolean promises,
        Map<String, String> cells,
        List<Note> notes,
        int remarks) {
    /**
     * What is said about a cell.
     *
     * @param severity as a class of the stylesheet
     */
    record Note(String column, String severity, String kind, String text, String remedy) {}
}
