package org.imihigo.proposals.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/** What was asked for in a unit, on its page. */
public record ProposalsPart(
        List<ProposalsPage.Count> counts, Optional<String> share, List<Row> rows, List<Link> doors)
        implements Reply.Page {}
