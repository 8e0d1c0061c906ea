package org.imihigo.gatherings.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** What became of the resolutions of a gathering. */
public record FollowUpPage(
        String title,
        List<Step> path,
        Summary summary,
        List<Row> milestones,
        List<Institution> institutions,
        List<Row> unclaimed,
        List<Orphan> orphans,
        List<Published> published)
        implements Reply.Page {
    /** All together, and the worst beside it. */
    public record Summary(
            String sentence,
            List<Count> counts,
            String weighted,
            Optional<Row> worst,
            String moved) {}

    /** How many stand so. */
    public record Count(Light light, String count) {}

    /** A milestone. */
    public record Row(
            String number,
            Text text,
            String path,
            String lead,
            String actual,
            String expected,
            String done,
            String behind,
            String due,
            List<String> before,
            String claimed,
            Light light,
            boolean late) {}

    /** What an institution leads. */
    public record Institution(
            String name,
            String path,
            String milestones,
            String implemented,
            String watch,
            String lagging,
            String silent,
            String weighted) {}

    /** A share that no contract in force keeps. */
    public record Orphan(String unit, String year, String share, String text, String path) {}

    /** What was published elsewhere. */
    public record Published(
            String day,
            String counted,
            String implemented,
            String watch,
            String lagging,
            String source) {}
}
