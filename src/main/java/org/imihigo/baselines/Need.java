package org.imihigo.baselines;

import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;

/** That a unit promises or plans something on a series. */
public record Need(UnitCode unit, SeriesId series) {}
