package org.imihigo.reporting;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A report was submitted, confirmed or returned. */
public record ReportMoved(Report report) implements Happening {
    @Override
    public UnitCode unit() {
        return report.unit();
    }

    @Override
    public String subject() {
        return "report " + report.unit() + " " + report.period() + " " + report.state();
    }
}
