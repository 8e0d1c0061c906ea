package org.imihigo.keys.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** Those who have lost what opens their key. */
public record ResetsPage(List<Row> rows) implements Reply.Page {
    /** One of them. */
    public record Row(String id, String post, String reason, String asked) {}
}
