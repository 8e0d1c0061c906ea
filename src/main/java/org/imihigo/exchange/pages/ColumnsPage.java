package org.imihigo.exchange.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * What each column of a file holds, said by a person.
 *
 * @param suffices whether what is known is enough to go on
 * @param remembered whether it is known from an earlier file
 * @param sheet the one that is read
 */
public record ColumnsPage(
        String title,
        List<Step> path,
        String address,
        String file,
        int version,
        boolean suffices,
        boolean remembered,
        int sheet,
        List<String> sheets,
        List<Option> options,
        List<Heading> headings)
        implements Reply.Page {
    public record Option(String value, String name) {}

    /**
     * @param place the column's letter
     * @param samples what stands in its first cells
     */
    public record Heading(int at, String place, String name, String means, String samples) {}
}
