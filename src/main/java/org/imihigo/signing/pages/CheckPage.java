package org.imihigo.signing.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * What the validator says of a signed file.
 *
 * @param text what became of the text that is attached
 */
public record CheckPage(
        String title,
        List<Step> path,
        String classes,
        String state,
        String text,
        String authority,
        List<Row> rows)
        implements Reply.Page {
    /** A signature. */
    public record Row(String signer, String at, String classes, String state, String reason) {}
}
