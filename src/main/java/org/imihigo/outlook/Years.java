package org.imihigo.outlook;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.scoring.Progress;

/**
 * A pledge's figures of this year and of those before.
 *
 * @param lines of each year, the latest first, the figure at the end of each quarter, by its number
 * @param forecast empty where nothing can be said yet
 */
record Years(Progress progress, List<Line> lines, Optional<Forecast> forecast) {
    /** One year's figures, each from the year's beginning. */
    record Line(FiscalYear year, NavigableMap<Integer, Fraction> toDate) {}
}
