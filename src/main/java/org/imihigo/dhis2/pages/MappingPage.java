package org.imihigo.dhis2.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * Which figure of the DHIS2 is which pledge.
 *
 * @param names every pledge of the export, to choose from
 */
public record MappingPage(
        String name,
        String path,
        String unit,
        String year,
        boolean signed,
        long kept,
        List<Row> rows,
        List<String> names,
        Optional<String> before)
        implements Reply.Page {
    /** One pledge of the unit, and its name in the DHIS2. */
    public record Row(int series, String pledge, String held) {}
}
