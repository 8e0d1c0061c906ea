package org.imihigo.pledges.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/** On a pledge's page: how it is to be kept. */
public record PlanPart(
        List<Activity> activities,
        List<Fund> funds,
        Optional<Money> money,
        List<PledgePage.Fact> facts)
        implements Reply.Page {
    /** What is done from when to when. */
    public record Activity(String text, String days) {}

    /** What one source brings. */
    public record Fund(String source, String amount) {}

    /** What it costs, what is there, and what is not. */
    public record Money(String cost, String funded, String gap) {}
}
