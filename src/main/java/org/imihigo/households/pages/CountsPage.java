package org.imihigo.households.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** How many households keep a notebook, here and below, with few of them hidden. */
public record CountsPage(
        List<Step> path, String title, Row whole, List<Row> rows, String year, List<Year> years)
        implements Reply.Page {
    /** A place and its counts; a dash where they are hidden. */
    public record Row(
            String name, String address, String households, String promises, String kept) {}

    /** A year to turn to. */
    public record Year(String name, String address, boolean here) {}
}
