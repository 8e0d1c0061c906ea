package org.imihigo.cascade.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * What became of the pledges of a place on their way down the tree.
 *
 * @param missing the units that have not shared out everything
 */
public record CheckPage(
        String place,
        List<Step> path,
        List<Choice> years,
        String checked,
        List<Count> tiers,
        String belowTitle,
        List<Count> below,
        List<Line> own,
        List<Count> missing,
        long moreMissing,
        List<Twice> twice,
        long moreTwice,
        String csv)
        implements Reply.Page {
    /** Another year. */
    public record Choice(String year, String path, boolean chosen) {}

    /** How many pledges of a tier or place could be shared out, and what became of them. */
    public record Count(
            String name,
            String path,
            String asked,
            String none,
            String exact,
            String over,
            String under,
            String unknown) {}

    /** One of the place's own pledges. */
    public record Line(String name, String path, String target, Sign sign) {}

    /** The same series, measured twice in one line of authority. */
    public record Twice(
            String series, String above, String abovePath, String below, String belowPath) {}
}
