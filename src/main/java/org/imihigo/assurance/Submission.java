package org.imihigo.assurance;

import java.util.List;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;

/**
 * A version of a draft as it was sent to the reviewers.
 *
 * @param version the draft's
 */
record Submission(
        SubmissionId id,
        UnitCode unit,
        FiscalYear year,
        int version,
        List<Row> rows,
        Signature sent) {
    Submission {
        rows = List.copyOf(rows);
    }

    static String path(UnitCode unit, FiscalYear year) {
        return "/reviews/" + unit + "/" + year;
    }

    String path() {
        return path(unit, year) + "/" + version;
    }
}
