package org.imihigo.outlook.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * How a unit's pledges stand, by pillar, owner or partner, and what lags.
 *
 * @param filter what alone is shown; empty where all is
 * @param counts how many pledges show which light
 * @param groups the parts of the whole, each with its address
 * @param lagging the red list, the furthest behind first
 * @param below how the units below stand
 */
public record OutlookPage(
        Head head,
        String filter,
        List<Count> counts,
        List<Link> tabs,
        String groupedBy,
        List<Group> groups,
        List<Lagging> lagging,
        String belowTitle,
        List<Group> below)
        implements Reply.Page {
    /**
     * What the pages of this room begin with.
     *
     * @param address of the page without its period
     */
    public record Head(
            String title,
            String unit,
            String unitPath,
            List<Step> path,
            String period,
            String address,
            List<Choice> periods,
            List<Link> views) {}

    /** A period to choose. */
    public record Choice(String value, String text, boolean chosen) {}

    /** Another view of the same. */
    public record Link(String text, String path, boolean here) {}

    /** So many pledges with one light. */
    public record Count(Sign light, String number) {}

    /** A part of the pledges, or a unit, and its lights. */
    public record Group(String name, String path, String all, List<Count> counts) {}

    /**
     * A pledge that lags.
     *
     * @param share how much of what was expected is there
     * @param remedy what is done about it; empty where nobody has said anything
     * @param remedyPath where it is said; empty for those who may not
     */
    public record Lagging(
            String name,
            String path,
            String owner,
            String achieved,
            String expected,
            String share,
            Sign light,
            Optional<String> forecast,
            Optional<Sign> chance,
            List<String> remedy,
            String remedyPath) {}
}
