package org.imihigo.reporting.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * Who has reported.
 *
 * @param own of the unit itself, where it reports
 * @param reported how many of the units below have, where any must
 * @param below where all of them stand, for those who see them
 */
public record ReportingPart(
        Optional<Line> own, Optional<String> reported, Optional<String> below, List<Line> missing)
        implements Reply.Page {
    /**
     * One report.
     *
     * @param classes of the light or tag
     * @param path where it is opened, for those who may
     */
    public record Line(String name, String classes, String state, Optional<String> path) {}
}
