package org.imihigo.checks.pages;

import java.util.List;
import java.util.Map;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * How many priorities each level may have in a year.
 *
 * @param wrong what is wrong with the form, by field
 */
public record LimitsPage(
        String title,
        List<Step> path,
        String source,
        List<Level> levels,
        boolean administers,
        String action,
        String most,
        String reason,
        Map<String, String> wrong,
        List<Change> changes,
        List<FindingsPage.Link> years)
        implements Reply.Page {
    /**
     * A level.
     *
     * @param set by whom, or that the pack says so
     * @param version how often it was set
     */
    public record Level(String tier, String name, String most, String set, int version) {}

    /** What was changed. */
    public record Change(String text, String reason, String by) {}
}
