package org.imihigo.cascade.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** How many people live in the units of a place, or how much of a series they need. */
public record FiguresPage(
        String title,
        List<Step> path,
        String what,
        List<Choice> choices,
        List<Row> rows,
        String missing,
        Optional<Form> form)
        implements Reply.Page {
    /** What can be looked at. */
    public record Choice(String value, String text, boolean chosen) {}

    /** A unit and what is known of it. */
    public record Row(String name, String path, String amount, String day, String source) {}

    /** The form in which figures are typed or sent. */
    public record Form(
            String action,
            String series,
            List<Cell> cells,
            Cell day,
            Cell source,
            Cell list,
            List<Cell> wrong) {}
}
