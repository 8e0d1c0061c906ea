package org.imihigo.anomalies.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * What should be looked at below a unit.
 *
 * @param looked in how many figures of how many units
 * @param below the units that have a page of their own
 */
public record AnomaliesPage(
        String title,
        List<Step> path,
        String period,
        String address,
        List<Choice> periods,
        String looked,
        List<Part> parts,
        List<Link> below,
        String csv)
        implements Reply.Page {
    /** A period to choose. */
    public record Choice(String value, String text, boolean chosen) {}

    /** What one rule found; {@code how} says what it looks for. */
    public record Part(String title, String how, List<Line> lines) {}

    /** One sign. */
    public record Line(String unit, String path, String sentence) {}

    /** A unit below. */
    public record Link(String name, String path) {}
}
