package org.imihigo.people.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * The tokens that somebody may revoke, and the form for another one.
 *
 * @param secret of the token that was issued just now, shown this once
 */
public record TokensPage(
        Optional<String> secret,
        Optional<String> wrong,
        Form form,
        List<Row> rows,
        boolean anyPost,
        String own)
        implements Reply.Page {
    /** What was typed. */
    public record Form(String name, String unit, List<Choice> offices, List<Choice> days) {}

    /** One of a list. */
    public record Choice(String value, String text, boolean chosen) {}

    /**
     * One token.
     *
     * @param classes of the tag that says where it stands
     */
    public record Row(
            String id,
            String name,
            String post,
            String issued,
            String expires,
            String used,
            String classes,
            String state,
            boolean holds) {}
}
