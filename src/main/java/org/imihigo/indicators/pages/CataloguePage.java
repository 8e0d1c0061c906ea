package org.imihigo.indicators.pages;

import java.util.List;
import org.imihigo.web.Reply;

/**
 * All that can be measured, or what was searched for.
 *
 * @param near what says nearly the same as the text
 * @param rows what has the text in its name, as many as a page holds
 * @param found how many there are
 */
public record CataloguePage(
        String text,
        List<Choice> whose,
        List<Choice> data,
        List<Near> near,
        List<Row> rows,
        int found)
        implements Reply.Page {
    /** What a field offers. */
    public record Choice(String value, String text, boolean chosen) {}

    /**
     * A measure that says nearly the same.
     *
     * @param otherwise how the near name is written, where it is not the one shown
     */
    public record Near(
            String address,
            String code,
            String name,
            String otherwise,
            String owner,
            boolean core) {}

    /** One indicator: what it is called, whose it is, and how it adds up over time and places. */
    public record Row(
            String address,
            String code,
            String name,
            String unit,
            String time,
            String space,
            String owner,
            boolean core,
            String data) {}
}
