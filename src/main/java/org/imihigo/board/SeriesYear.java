package org.imihigo.board;

import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;

/** Figures of different series and years never meet. */
record SeriesYear(SeriesId series, FiscalYear year) {}
