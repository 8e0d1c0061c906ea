package org.imihigo.outlook.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.outlook.pages.OutlookPage.Count;
import org.imihigo.outlook.pages.OutlookPage.Head;
import org.imihigo.outlook.pages.OutlookPage.Lagging;
import org.imihigo.web.Reply;

/**
 * One page about one unit: how many pledges stand how, what is furthest behind, what goes well.
 *
 * @param score what it would be worth today; empty where there is none
 * @param ahead what is on track, the furthest ahead first
 * @param language of the page on paper
 */
public record BriefPage(
        Head head,
        Optional<String> score,
        String covered,
        List<Count> counts,
        List<Lagging> behind,
        int more,
        List<Good> ahead,
        boolean demonstration,
        String language,
        String pdf)
        implements Reply.Page {
    /** A pledge that goes well. */
    public record Good(String name, String path, String achieved, String target, String share) {}
}
