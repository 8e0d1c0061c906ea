package org.imihigo.plans.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/** The plan of a unit on its page. */
public record PlansPart(Optional<Link> plan, String sentence, List<Link> doors)
        implements Reply.Page {}
