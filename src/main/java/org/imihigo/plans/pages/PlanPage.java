package org.imihigo.plans.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * A unit's plan: its logframe, and how much of each year is vowed.
 *
 * @param years the names of its years, the columns of the table
 * @param doors what whoever writes it can do
 */
public record PlanPage(
        List<Step> path,
        String title,
        String unit,
        String source,
        boolean extract,
        List<String> years,
        List<Year> coverage,
        List<Pillar> pillars,
        String csv,
        String alignment,
        List<Link> doors)
        implements Reply.Page {

    /**
     * One year of the plan.
     *
     * @param width of the bar, in percent
     */
    public record Year(
            String name,
            String address,
            boolean now,
            String planned,
            String takenUp,
            String width,
            Optional<String> share,
            Optional<String> shareWidth) {}

    /** The lines of one pillar. */
    public record Pillar(String name, List<Line> lines) {}

    /** One line of the logframe. */
    public record Line(
            String code,
            String indicator,
            String address,
            String chain,
            String measure,
            String baseline,
            String goal,
            List<Cell> cells) {}

    /** What a line wants of a year, and how that stands. */
    public record Cell(String target, String light, String text) {}
}
