package org.imihigo.plans.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * Which plans a pledge serves, on its page.
 *
 * @param inherited that the whole of which it is a part serves them
 * @param form for whoever vowed it
 */
public record AlignmentPart(
        List<Line> lines, Optional<String> inherited, List<String> before, Optional<LinkForm> form)
        implements Reply.Page {
    /** A line that it serves. */
    public record Line(String plan, String text, String address, String by, String reference) {}

    /** Where lines are proposed, confirmed, added and taken back. */
    public record LinkForm(String pledge, List<Proposed> proposed, List<Choice> lines) {}

    /** A line that it seems to serve, and why. */
    public record Proposed(String reference, String plan, String text, String why) {}

    /** A line of a plan or framework. */
    public record Choice(String reference, String text) {}
}
