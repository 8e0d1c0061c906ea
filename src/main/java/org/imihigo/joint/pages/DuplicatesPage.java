package org.imihigo.joint.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** Pledges that others have made too. */
public record DuplicatesPage(String title, List<Step> path, List<Row> rows) implements Reply.Page {
    /**
     * A pledge.
     *
     * @param alike other measures of nearly the same name, and who pledged on them
     */
    public record Row(
            String name,
            String path,
            String target,
            String others,
            List<String> alike,
            String propose,
            boolean mayPropose) {}
}
