package org.imihigo.board;

import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.territory.Unit;

/**
 * The periods of one year that a unit sees to their end, and answers for.
 *
 * @param from the first slot
 * @param until the slot after the last
 */
record Life(int from, int until) {
    static final Life WHOLE = new Life(0, Measurer.FOREVER);

    static Life of(Unit unit, FiscalYear year, FiscalPeriod.Kind frequency) {
        if (unit.existsOn(year.firstDay()) && unit.existsOn(year.lastDay())) {
            return WHOLE;
        }
        int slots = frequency.inYear();
        int from = 0;
        int until = Measurer.FOREVER;
        for (int slot = slots - 1; slot >= 0; slot--) {
            var end = new FiscalPeriod(year, frequency, slot + 1).lastDay();
            if (end.isBefore(unit.from())) {
                from = Math.max(from, slot + 1);
            } else if (!unit.existsOn(end)) {
                until = slot;
            }
        }
        return new Life(from, until);
    }

    /** Those of the wanted periods that lie in this life. */
    int of(int wanted) {
        int before = (1 << from) - 1;
        int upTo = until >= Integer.SIZE ? -1 : (1 << until) - 1;
        return wanted & ~before & upTo;
    }
}
