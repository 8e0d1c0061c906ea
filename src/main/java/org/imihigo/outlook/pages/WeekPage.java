package org.imihigo.outlook.pages;

import java.util.List;
import org.imihigo.outlook.pages.OutlookPage.Count;
import org.imihigo.outlook.pages.OutlookPage.Head;
import org.imihigo.outlook.pages.OutlookPage.Lagging;
import org.imihigo.web.Reply;

/**
 * What a unit's staff talk about on Monday, in this order, with lines to write on.
 *
 * @param days the seven days of the week
 * @param unplanned what lags and nobody has said how to catch up
 * @param steps of catch-up plans that are late or due in the week
 */
public record WeekPage(
        Head head,
        String days,
        List<Count> counts,
        boolean internal,
        List<Lagging> unplanned,
        List<Step> steps,
        List<Blocker> blockers,
        List<Report> reports)
        implements Reply.Page {
    /** A step to catch up. */
    public record Step(String what, String owner, String due, boolean late, String path) {}

    /** What stands in the way. */
    public record Blocker(String what, String holder, String since, String path) {}

    /** A period to report: which, and by when. */
    public record Report(String period, String due, boolean late) {}
}
