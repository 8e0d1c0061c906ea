package org.imihigo.guides.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * A unit's priorities on one sheet, legible in black and white.
 *
 * @param size {@code a4} or {@code a3}
 */
public record PosterPage(
        List<Step> path,
        String size,
        String language,
        String head,
        String unit,
        String year,
        List<Line> lines,
        String foot,
        String back)
        implements Reply.Page {
    /** One priority: what, and how much. */
    public record Line(String number, String name, String target) {}
}
