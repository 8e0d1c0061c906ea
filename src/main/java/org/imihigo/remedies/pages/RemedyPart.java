package org.imihigo.remedies.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** On the page of a pledge: what is done about it, for those who see the unit. */
public record RemedyPart(
        List<RemedyPage.Plan> plans, List<RemedyPage.Blocker> blockers, String path)
        implements Reply.Page {}
