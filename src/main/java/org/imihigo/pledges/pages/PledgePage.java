package org.imihigo.pledges.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** One pledge: what was promised, from where, and which parts it has. */
public record PledgePage(
        List<Step> path,
        String place,
        String name,
        String description,
        String year,
        String target,
        Optional<String> baseline,
        List<Period> periods,
        List<Part> panels,
        List<Fact> facts,
        Link definition,
        String register,
        Optional<Line> whole,
        Parts parts)
        implements Reply.Page {
    /** A quarter or month, and what is promised for it. */
    public record Period(String name, Optional<String> target) {}

    /** What another room says about this pledge. */
    public record Part(String anchor, String title, Reply.Page page) {}

    /** A word of the pledge and what it says. */
    public record Fact(String term, String text) {}

    /** A text that leads somewhere. */
    public record Link(String text, String address) {}

    /** Another unit's pledge on the same measure. */
    public record Line(String unit, String address, String target) {}

    /**
     * The pledges below.
     *
     * @param more how many others there are
     * @param together whether their targets make this one's
     */
    public record Parts(List<Line> lines, int more, Optional<String> together) {}
}
