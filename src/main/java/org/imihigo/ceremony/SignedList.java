package org.imihigo.ceremony;

import java.time.Instant;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * Contracts that the level above signed at once.
 *
 * @param number the how manieth of this unit and year
 * @param root over the contracts' texts, in the order of their units
 * @param statement what was signed, as canonical JSON
 * @param sha256 of the statement, by which the public log knows it
 */
record SignedList(
        UUID id,
        UnitCode unit,
        FiscalYear year,
        int number,
        int size,
        String root,
        String statement,
        String sha256,
        PostId post,
        UUID person,
        Instant at) {
    /** As the log names it. */
    String subject() {
        return "list %s %s n%d".formatted(unit, year, number);
    }
}
