package org.imihigo.reporting.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * The reports of the units directly below, as they stand.
 *
 * @param coverage how many have reported; the figures above go on with what is there
 * @param grid where this visitor writes for those below
 * @param waiting how many reports this visitor can confirm at once
 */
public record BelowPage(
        String title,
        List<Step> path,
        String action,
        String coverage,
        int percent,
        int waiting,
        Optional<String> grid,
        List<Row> rows)
        implements Reply.Page {
    /**
     * One unit.
     *
     * @param figures how many of how many
     * @param seen unit and version, to be confirmed as it was seen; nothing where it cannot be
     * @param chosen whether it is chosen to begin with: complete, and nothing needs a look
     * @param look why somebody should look first
     */
    public record Row(
            String code,
            String name,
            Optional<String> path,
            ReportPage.Mark mark,
            String figures,
            Optional<String> seen,
            boolean chosen,
            Optional<String> look) {}
}
