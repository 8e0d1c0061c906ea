package org.imihigo.reporting;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Office;

/** An office of the unit itself passed its report on. */
public record ReportPassed(Report report, Office office) implements Happening {
    @Override
    public UnitCode unit() {
        return report.unit();
    }

    @Override
    public String subject() {
        return "report " + report.unit() + " " + report.period() + " " + office;
    }
}
