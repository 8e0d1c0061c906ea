package org.imihigo.outlook.pages;

import java.util.List;
import java.util.Optional;

/**
 * A pledge through the quarters of several years, drawn 320 wide and 180 high, and the same figures
 * as a table.
 *
 * @param label says the figures in words
 * @param lines the years, the oldest first, the running one last
 * @param target the height of the line that is to be reached
 * @param ahead where the year goes
 */
public record Trend(
        String label,
        List<Line> lines,
        Optional<String> target,
        Optional<Ahead> ahead,
        List<Row> rows) {
    /**
     * One year.
     *
     * @param points as a polyline wants them
     * @param dots of the running year alone
     * @param name beside its last point
     */
    public record Line(
            String kind, String points, List<Dot> dots, String name, String x, String y) {}

    /** A place on the picture. */
    public record Dot(String x, String y) {}

    /**
     * The forecast.
     *
     * @param path from the last figure to the year's end
     * @param low the lower end of its range
     */
    public record Ahead(String path, String value, String low, String high) {}

    /** One year of the table; a quarter without figure is empty. */
    public record Row(String year, List<Optional<String>> quarters) {}
}
