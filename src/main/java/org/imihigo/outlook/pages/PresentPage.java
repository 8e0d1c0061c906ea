package org.imihigo.outlook.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.outlook.pages.OutlookPage.Count;
import org.imihigo.outlook.pages.OutlookPage.Head;
import org.imihigo.web.Reply;

/**
 * One thing on the wall.
 *
 * @param counts on the first slide
 * @param pledge on each of the others
 */
public record PresentPage(
        Head head,
        String place,
        List<Count> counts,
        Optional<Slide> pledge,
        Optional<String> before,
        Optional<String> after,
        String back)
        implements Reply.Page {
    /** One pledge. */
    public record Slide(
            String name,
            String achieved,
            String target,
            Sign light,
            String forecast,
            Trend trend) {}
}
