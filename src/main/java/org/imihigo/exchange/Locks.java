package org.imihigo.exchange;

import java.util.List;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Reporting;
import org.springframework.stereotype.Component;

/** Which quarters a unit can report today: the file that goes out and the one that comes in ask. */
@Component
class Locks {
    private final Reporting reporting;

    Locks(Reporting reporting) {
        this.reporting = reporting;
    }

    /** Of the four quarters, in order. */
    List<Lock> of(UnitCode unit, FiscalYear year) {
        return year.quarters().map(quarter -> of(unit, quarter)).toList();
    }

    private Lock of(UnitCode unit, FiscalPeriod quarter) {
        if (!reporting.isOpen(unit, quarter)) {
            return Lock.CLOSED;
        }
        return reporting.report(unit, quarter).isEditable() ? Lock.OPEN : Lock.SENT;
    }
}
