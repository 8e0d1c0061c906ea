package org.imihigo.outlook;

import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;

/**
 * How an earlier year went on from the same quarter.
 *
 * @param then its figure at the end of that quarter
 * @param end its figure at the end of the year
 */
record Earlier(FiscalYear year, Fraction then, Fraction end) {}
