package org.imihigo.signing.pages;

import java.util.List;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * To amend a contract: its table of targets, of which any figure may be typed anew.
 *
 * @param address where it is sent
 * @param kept the minutes that were sent already; empty where there are none
 */
public record AmendmentPage(
        String title,
        List<Step> path,
        String address,
        List<Row> rows,
        Field reason,
        Field session,
        Field minutes,
        String kept,
        List<Field> wrong)
        implements Reply.Page {
    /** A pledge: the year, and what each of its periods promises. */
    public record Row(String number, String indicator, String unit, List<Cell> cells) {}

    /**
     * A figure.
     *
     * @param label the pledge and its period, for those who do not see the table
     */
    public record Cell(String period, String label, Field field) {}
}
