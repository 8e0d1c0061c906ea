package org.imihigo.gatherings.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** A resolution at its permanent address. */
public record ResolutionPage(
        String title,
        List<Step> path,
        Text text,
        List<Text> others,
        String source,
        List<GatheringPage.Resolution> parts,
        List<Owner> owners,
        Optional<FollowUpPage.Summary> summary,
        List<FollowUpPage.Row> milestones,
        Optional<Link> motion,
        String address,
        List<Link> deeds)
        implements Reply.Page {
    /** Who answers for it, from when. */
    public record Owner(String name, String path, String since, String reason) {}
}
