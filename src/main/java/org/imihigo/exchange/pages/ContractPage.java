package org.imihigo.exchange.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * The contract of a unit's year as the official table.
 *
 * @param state when it was signed, and when its figures were taken
 * @param note where it was published
 * @param address without ending; files are found there too
 * @param mine whether the reader reports for the unit, and may send the filled table back
 */
public record ContractPage(
        String title,
        List<Step> path,
        String state,
        String note,
        String address,
        boolean mine,
        List<Heading> headings,
        List<Row> rows)
        implements Reply.Page {
    /**
     * @param figure whether the column holds figures
     */
    public record Heading(String name, boolean figure) {}

    /**
     * A chapter's title, or a pledge.
     *
     * @param title empty for a pledge
     * @param level of a title, 1 to 3
     * @param address of the pledge
     * @param unit of measure
     */
    public record Row(String title, int level, String address, String unit, List<Cell> cells) {}

    /**
     * @param open whether the level above has not confirmed it
     */
    public record Cell(String text, boolean figure, boolean open) {}
}
