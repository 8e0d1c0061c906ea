package org.imihigo.demonstration;

import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Source;

/** What one unit of the demonstration promises on one line. */
record Vow(UnitCode unit, Line line, Goals goals, Source source) {}
