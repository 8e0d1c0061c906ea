package org.imihigo.keys.pages;

import java.util.List;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;

/**
 * All certificates that were issued here.
 *
 * @param authority who vouches for them
 * @param own whether that is the installation itself
 */
public record CertificatesPage(String authority, boolean own, List<Row> rows, Field reason)
        implements Reply.Page {
    /** One certificate. */
    public record Row(
            String serial,
            String post,
            String made,
            String expires,
            String classes,
            String state,
            boolean holds) {}
}
