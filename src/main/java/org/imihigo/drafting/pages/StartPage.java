package org.imihigo.drafting.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** Rows that a contract can begin with, to be chosen from. */
public record StartPage(
        String title,
        List<Step> path,
        String grid,
        String address,
        boolean editable,
        List<Choice> choices)
        implements Reply.Page {
    /**
     * A row that can be taken.
     *
     * @param there whether the draft has it already
     */
    public record Choice(String key, String title, String note, boolean there) {}
}
