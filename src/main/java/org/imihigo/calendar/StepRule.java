package org.imihigo.calendar;

import java.util.Map;
import java.util.Set;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.Office;
import org.imihigo.web.Language;

/**
 * When a step is open in any year, and whom it concerns.
 *
 * @param offices on whose desks it stands
 * @param who does it, for everybody to read
 * @param source which document says so, or that nobody does and we propose it
 */
record StepRule(
        DayRule opens,
        DayRule due,
        DayRule closes,
        Set<Office> offices,
        Map<Language, String> who,
        String source) {
    Window window(FiscalYear contracts) {
        return new Window(opens.in(contracts), due.in(contracts), closes.in(contracts));
    }
}
