package org.imihigo.reporting.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * Of how many reported figures there is evidence; the fewest first.
 *
 * @param whole the unit and all below it, in a sentence
 * @param earlier the same of the period before
 */
public record EvidencePage(
        String title,
        List<Step> path,
        String whole,
        int percent,
        String earlier,
        String before,
        List<Row> rows)
        implements Reply.Page {
    /** One unit; its link leads on to the units below it, or to the report. */
    public record Row(String name, String address, long asked, long shown, int percent) {}
}
