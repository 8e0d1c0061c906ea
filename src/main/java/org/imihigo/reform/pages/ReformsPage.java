package org.imihigo.reform.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** All reforms, those that wait first. */
public record ReformsPage(boolean mayPropose, List<Row> rows) implements Reply.Page {
    public record Row(
            String address, String kind, String units, String day, String state, String classes) {}
}
