package org.imihigo.gatherings.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** One milestone: its way, where it stands, whose it is. */
public record MilestonePage(
        String title,
        Text text,
        List<Step> path,
        Light light,
        String sentence,
        Link resolution,
        List<GatheringPage.Fact> facts,
        Chart chart,
        List<Report> reports,
        List<Deadline> deadlines,
        String answer,
        List<Share> shares,
        String unclaimed,
        String closed,
        List<Link> deeds)
        implements Reply.Page {
    /**
     * The expected way and the actual one.
     *
     * @param actual the commands of a path; empty where nothing was reported
     */
    public record Chart(String label, String expected, String actual, List<Point> points) {}

    /** A report on the chart. */
    public record Point(String x, String y) {}

    /** What was reported for a day. */
    public record Report(
            String day,
            String expected,
            String actual,
            String done,
            Light light,
            String cause,
            String note) {}

    /** By when it is due; the old ones stay. */
    public record Deadline(String due, String reason, boolean current) {}

    /** Who has taken which part into a contract. */
    public record Share(String unit, String path, String year, String share, String pledge) {}
}
