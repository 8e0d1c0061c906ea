package org.imihigo.drafting.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** A draft with all its columns, for paper. */
public record FormPage(
        String title, List<Step> path, String grid, String told, List<Section> sections)
        implements Reply.Page {
    /** A pillar. */
    public record Section(String title, List<Pledge> pledges) {}

    /** One pledge with what is said of it. */
    public record Pledge(int row, String title, List<Fact> facts) {}

    /** A column and what it says. */
    public record Fact(String term, String text) {}
}
