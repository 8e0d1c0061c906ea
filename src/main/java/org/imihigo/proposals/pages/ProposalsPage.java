package org.imihigo.proposals.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** What was asked for in a place, and what came of it. */
public record ProposalsPage(
        String title,
        List<Step> path,
        Fields fields,
        List<Count> counts,
        Optional<String> share,
        List<Link> doors,
        int found,
        List<Row> rows,
        Optional<String> older)
        implements Reply.Page {
    /** What the reader looks for. */
    public record Fields(Field text, Field unit, Field fate, Field category, Field year) {}

    /** How many stand where. */
    public record Count(String number, String word, String address) {}
}
