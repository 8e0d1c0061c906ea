package org.imihigo.exchange;

import java.util.List;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Reporting;
import org.springframework.stereotype.Component;

/** Which quarters a unit can report today: the file that goes out and the one that comes in ask. */
@Component
class Locks {
    private final Calendar calendar;
    private final Reporting reporting;

    Locks(Calendar calendar, Reporting reporting) {
        this.calendar = calendar;
        this.reporting = reporting;
    }

    /** Of the four quarters, in order. */
    List<Lock> of(UnitCode unit, FiscalYear year) {
        return year.quarters().map(quarter -> of(unit, quarter)).toList();
    }

    private Lock of(UnitCode unit, FiscalPeriod quarter) {
        if (!calendar.reporting(quarter).isOpen(calendar.today())) {
            return Lock.CLOSED;
        }
        return reporting.report(unit, quarter).isEditable() ? Lock.OPEN : Lock.SENT;
    }
}
