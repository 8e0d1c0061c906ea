package org.imihigo.pledges;

import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;

/** That a unit has pledged on a series in a year, and where the figure comes from. */
public record Measured(UnitCode unit, FiscalYear year, SeriesId series, Source source) {}
