package org.imihigo.ceremony.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** What whoever leads the stage holds in their hand. */
public record OperatorPage(
        String title,
        String address,
        int seen,
        String state,
        String now,
        String next,
        String count,
        List<Button> buttons)
        implements Reply.Page {
    /** One move that is possible now. */
    public record Button(String kind, String text, boolean main) {}
}
