package org.imihigo.gatherings.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** From many motions to few resolutions, with every number. */
public record FunnelPage(
        String title,
        List<Step> path,
        String headline,
        List<Stage> stages,
        List<Criterion> criteria,
        List<Row> motions,
        Optional<Link> move,
        List<Link> deeds)
        implements Reply.Page {
    /**
     * How many are left.
     *
     * @param width in percent of the first
     * @param out those that left here, and why
     */
    public record Stage(String name, String count, String width, List<String> out) {}

    /** What motions are judged by. */
    public record Criterion(Text name, String weight) {}

    /** A motion. */
    public record Row(
            String number,
            Text title,
            String path,
            String sponsors,
            String score,
            Light state,
            String reason) {}
}
