package org.imihigo.joint.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** Pledges that others have made too. */
public record DuplicatesPage(String title, List<Step> path, List<Row> rows) implements Reply.Page {
    /**
     * A pledge.
     *
     * @param others who made it too: the first of them, and how many more
     * @param all of them by name
     * @param alike other measures of nearly the same name, and who pledged on them
     */
    public record Row(
            String name,
            String path,
            String target,
            String others,
            String all,
            List<String> alike,
            String propose,
            boolean mayPropose) {}
}
