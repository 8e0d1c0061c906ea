package org.imihigo.cascade.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** The share of one unit: what it is offered, and everything that both have said of it. */
public record SharePage(
        String title,
        List<Step> path,
        String from,
        String pledge,
        Sign state,
        List<Amount> amounts,
        String bears,
        List<Said> turns,
        Optional<Answer> answer)
        implements Reply.Page {
    /** The year or a period. */
    public record Amount(String period, String whole, String offered, String answered) {}

    /** One thing that was said. */
    public record Said(String text, String amount, String reason, String by, String at) {}

    /** The form in which the unit answers. */
    public record Answer(
            String action,
            int seen,
            String chosen,
            List<Cell> cells,
            Cell reason,
            List<Cell> wrong) {}
}
