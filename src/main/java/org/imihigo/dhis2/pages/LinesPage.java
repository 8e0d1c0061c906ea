package org.imihigo.dhis2.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/** A contract as a DHIS2 holds it, row by row. */
public record LinesPage(
        String unit,
        String year,
        String form,
        String export,
        String action,
        boolean mine,
        int seen,
        List<String> columns,
        List<Row> rows)
        implements Reply.Page {
    /** A heading, or a pledge with its cells. */
    public record Row(Optional<String> heading, List<String> cells, Optional<String> category) {}

    public long pledges() {
        return rows.stream().filter(row -> row.heading().isEmpty()).count();
    }
}
