package org.imihigo.plans.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** A framework of the country or the world, and how many pledges serve each of its lines. */
public record FrameworkPage(
        List<Step> path, String title, String source, String year, List<Point> points)
        implements Reply.Page {
    /** One line; a part stands below what it belongs to. */
    public record Point(String code, String text, boolean part, int pledges, String counted) {}
}
