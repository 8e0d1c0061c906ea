package org.imihigo.outlook.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.outlook.pages.OutlookPage.Head;
import org.imihigo.outlook.pages.OutlookPage.Link;
import org.imihigo.web.Reply;

/**
 * Units against pledges, each cell a light with its sign.
 *
 * @param columns what is pledged, numbered, with its name in the list below
 * @param left how many measures of single units are not shown
 */
public record HeatMapPage(
        Head head, List<Link> pillars, List<Column> columns, List<Row> rows, String left)
        implements Reply.Page {
    /** One measure. */
    public record Column(String number, String name) {}

    /** One unit. */
    public record Row(String name, String path, List<Optional<Cell>> cells) {}

    /**
     * One pledge of one unit.
     *
     * @param mark the shape of its light, where colours do not show
     * @param label unit, measure, light and share, for those who do not see the colour
     */
    public record Cell(String colour, String mark, String share, String path, String label) {}
}
