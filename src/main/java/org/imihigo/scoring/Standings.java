package org.imihigo.scoring;

import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

/** Where a unit stands among its peers: those who rank tell it to those who score. */
public interface Standings {
    /** Who stands directly before the unit; empty where it is first or not ranked. */
    Optional<Ahead> ahead(UnitCode unit, FiscalPeriod period, Method method);

    /**
     * The next place to be had.
     *
     * @param rank the unit's own
     * @param next the unit that stands before it
     * @param score of that unit, exact
     */
    record Ahead(int rank, UnitCode next, int nextRank, Fraction score) {}
}
