package org.imihigo.assurance.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * Two versions side by side: what is new, gone, or says something else.
 *
 * @param same how many rows say the same
 */
public record ComparisonPage(
        String title,
        List<Step> path,
        String address,
        int before,
        int after,
        int same,
        List<Pair> pairs)
        implements Reply.Page {
    /** A row that differs. */
    public record Pair(String row, String name, String classes, String state, List<Change> cells) {}

    /** A cell, before and after. */
    public record Change(String column, String before, String after) {}
}
