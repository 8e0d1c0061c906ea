package org.imihigo.drafting.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * A contract as a grid.
 *
 * @param address of the grid; its forms are sent below it
 * @param draft the whole draft, with its findings
 * @param editable whether the reader may type
 * @param closed why nobody can type at the moment
 * @param wrong what was wrong with a block that was pasted
 * @param at the last change that the reader sees
 * @param starts what it can be started from
 * @param missing what should be in it and is not
 */
public record GridPage(
        String title,
        List<Step> path,
        String address,
        String draft,
        String imports,
        boolean begun,
        boolean editable,
        Optional<String> closed,
        Optional<Pasted> wrong,
        long at,
        String told,
        List<Head> heads,
        List<Row> rows,
        List<String> sums,
        List<Link> pillars,
        List<Link> starts,
        List<Missing> missing,
        List<Done> newest)
        implements Reply.Page {
    /** A column. */
    public record Head(String name, String label, String width, boolean typed) {}

    /**
     * A row of cells in the order of the columns.
     *
     * @param hidden whether another pillar is looked at
     */
    public record Row(
            int number,
            String pillar,
            boolean hidden,
            boolean promises,
            int remarks,
            List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param classes how it looks: a figure, and the worst that is said about it
     * @param notes what is said about it
     */
    public record Cell(String text, String classes, String notes) {}

    /** Something to choose or to go to. */
    public record Link(String word, String text, boolean chosen) {}

    /** Rows that a start has and the grid has not, by their keys. */
    public record Missing(String word, String text, List<String> keys) {}

    /** A block that was pasted and did not fit, as it was. */
    public record Pasted(String sentence, String text, String row, String column) {}

    /** A change, and the form that takes it back. */
    public record Done(long id, String text, String by) {}
}
