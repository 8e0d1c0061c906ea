package org.imihigo.signing.pages;

import java.util.List;
import org.imihigo.web.Reply;

/**
 * A contract on the public page of its hash.
 *
 * @param parties who promises, and before whom
 * @param reason why it replaces another; empty for the first
 */
public record SealedPart(
        String version,
        String pdf,
        String life,
        List<String> parties,
        String preamble,
        String reason,
        List<Row> rows,
        List<String> promises)
        implements Reply.Page {
    /** A pledge. */
    public record Row(
            String number,
            String indicator,
            String unit,
            String baseline,
            String annual,
            List<String> quarters) {}
}
