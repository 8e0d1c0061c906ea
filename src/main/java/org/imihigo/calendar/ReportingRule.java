package org.imihigo.calendar;

import org.imihigo.kernel.FiscalPeriod;

/** How a country counts the days of the window in which a period is reported. */
record ReportingRule(
        int opensAfterFirstDay, int dueAfterLastDay, int closesAfterLastDay, String source) {
    Window window(FiscalPeriod period) {
        return new Window(
                period.firstDay().plusDays(opensAfterFirstDay),
                period.lastDay().plusDays(dueAfterLastDay),
                period.lastDay().plusDays(closesAfterLastDay));
    }
}
