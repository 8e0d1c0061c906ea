package org.imihigo.baselines.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** All baselines of a unit, and what it has promised without one. */
public record RegisterPage(
        String unit,
        List<Step> path,
        String gaps,
        List<Row> rows,
        List<Row> missing,
        boolean mayWrite,
        String add,
        List<Choice> measures)
        implements Reply.Page {
    /** One series. */
    public record Row(
            String name,
            String path,
            String value,
            String date,
            String source,
            String confidence,
            String light,
            String trust) {}

    /** A measure for which a baseline can be added. */
    public record Choice(int series, String text) {}
}
