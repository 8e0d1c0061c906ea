package org.imihigo.dhis2.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * The faults of an export.
 *
 * @param next the address of a page of them, without its number
 */
public record FaultsPage(
        String name,
        String path,
        List<Kind> kinds,
        String kind,
        String text,
        int found,
        List<Row> rows,
        int page,
        int pages,
        String next)
        implements Reply.Page {
    /** A kind of fault, and how often it was found. */
    public record Kind(String word, String name, long count) {}

    /** One fault. */
    public record Row(
            String kind,
            String subject,
            String why,
            List<String> elements,
            Optional<String> moreElements,
            String written,
            String words,
            String detail,
            List<Figure> figures,
            Optional<String> moreFigures) {}

    /** The figure as it is printed beside the right one. */
    public record Figure(String where, String wrong, String right) {}
}
