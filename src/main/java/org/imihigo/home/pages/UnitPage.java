package org.imihigo.home.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** All that is known about a unit, at one address. */
public record UnitPage(
        String code,
        String name,
        String tier,
        List<Change> changes,
        List<Step> path,
        List<Choice> periods,
        List<Section> sections,
        Below below,
        List<Link> institutions,
        List<String> posts)
        implements Reply.Page {

    /** What a room says about the unit. */
    public record Section(String anchor, String title, Reply.Page page) {}

    /** What took the unit's place, or whose place it took, and where to read on. */
    public record Change(String text, List<Link> units) {}

    /** A period to look at. */
    public record Choice(String value, String text, boolean chosen) {}

    /** The units directly below, under the name of their tier. */
    public record Below(String title, List<Link> units) {}

    /** Another unit. */
    public record Link(String name, String address) {}
}
