package org.imihigo.plans.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * What plans want and nobody vows, and what is vowed without any plan.
 *
 * @param own whether the unit vows something itself; else those below it are counted together
 * @param counted whose pledges and plans the counts are
 */
public record AlignmentPage(
        List<Step> path,
        String title,
        String year,
        List<Link> years,
        Counts counts,
        boolean own,
        String counted,
        Optional<Link> plan,
        List<Line> unclaimed,
        List<Framework> frameworks,
        List<Line> orphans,
        List<Below> below,
        String csv)
        implements Reply.Page {
    /** The year in figures. */
    public record Counts(
            String pledges, String aligned, String orphans, String planned, String unclaimed) {}

    /** A line of a plan, or a pledge. */
    public record Line(String code, String text, String address, String detail) {}

    /** A framework: how many of its lines somebody serves, and which nobody does. */
    public record Framework(String name, String address, String served, List<Line> unclaimed) {}

    /** A unit below with its own counts. */
    public record Below(String name, String address, Counts counts) {}
}
