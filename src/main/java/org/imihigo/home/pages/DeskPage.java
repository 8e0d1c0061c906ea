package org.imihigo.home.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** What waits for a post, what is late, what comes, what changed. */
public record DeskPage(
        String office,
        String unit,
        String address,
        List<Line> waits,
        List<Line> late,
        List<Line> comes,
        List<Line> changed,
        List<Place> places)
        implements Reply.Page {

    /** Where this office goes of its own accord. */
    public record Place(String text, String path) {}

    /** One thing, and where it is done. */
    public record Line(String text, String detail, String path, String when) {}
}
