package org.imihigo.checks;

import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/**
 * Somebody wrote why a plan stays as it is, or took that back.
 *
 * @param takenBack whether the reason holds no more
 */
public record FindingAnswered(
        UnitCode unit, FiscalYear year, Rule rule, AnswerId answer, boolean takenBack)
        implements Happening {
    @Override
    public String subject() {
        return "finding "
                + rule.id()
                + " "
                + year
                + (takenBack ? " not answered by " : " answered by ")
                + answer;
    }
}
