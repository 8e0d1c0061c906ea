package org.imihigo.reporting.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * Many figures in one table: a unit's pledges, or a cell's villages by their pledges.
 *
 * @param texts the heads of the columns that are only read
 * @param heads of the columns that are typed
 * @param form where each figure can be told in full
 */
public record SheetPage(
        String title,
        List<Step> path,
        String action,
        String intro,
        Optional<String> form,
        boolean editable,
        List<String> texts,
        List<Head> heads,
        List<Row> rows)
        implements Reply.Page {
    /** A column that is typed: its name, and the unit of measure. */
    public record Head(String name, String unit) {}

    /**
     * One row.
     *
     * @param path where the row is told in full
     * @param mark how it stands
     */
    public record Row(
            String name,
            Optional<String> path,
            ReportPage.Mark mark,
            List<String> texts,
            List<Cell> cells) {}

    /**
     * One figure.
     *
     * @param prefix of its fields' names: the village and a dot, or nothing
     * @param label the whole name, for those who do not see the table
     * @param exists false where the row has no such pledge
     * @param open whether it may be typed
     * @param asks whether a reason is asked
     */
    public record Cell(
            String prefix,
            String key,
            String label,
            String hints,
            boolean exists,
            boolean open,
            boolean counted,
            String value,
            String first,
            String second,
            String unit,
            String id,
            String corrects,
            String sure,
            boolean same,
            boolean asks,
            String why,
            String surprises,
            Optional<String> problem) {
        /** The field that a problem's link leads to. */
        public String field() {
            return prefix + (counted ? "a" : "v") + key;
        }
    }

    public List<Cell> wrong() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.problem().isPresent())
                .toList();
    }
}
