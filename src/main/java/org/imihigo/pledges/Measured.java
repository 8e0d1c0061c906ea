package org.imihigo.pledges;

import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;

/**
 * That a unit has pledged on a series in a year, where the figure comes from and when it is due.
 *
 * @param wanted the periods for which something is promised; see {@link Targets#wanted}
 */
public record Measured(
        UnitCode unit, FiscalYear year, SeriesId series, Source source, int wanted) {}
