package org.imihigo.notices.pages;

import java.util.List;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;

/** What a post was told, unread before read. */
public record NoticesPage(String post, List<Line> unread, List<Line> read, List<Field> address)
        implements Reply.Page {
    /** One notice, and where to do what it asks. */
    public record Line(String id, String text, String path, String at, boolean read) {}
}
