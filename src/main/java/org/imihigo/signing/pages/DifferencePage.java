package org.imihigo.signing.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** A text beside the one that it replaces. */
public record DifferencePage(
        String title, List<Step> path, String reason, String council, List<Row> rows)
        implements Reply.Page {
    /** A place at which they differ. */
    public record Row(String pledge, String column, String before, String after) {}
}
