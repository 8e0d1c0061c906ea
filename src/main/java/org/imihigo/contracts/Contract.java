package org.imihigo.contracts;

import java.time.LocalDate;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;

/**
 * A year's pledges of one unit, between it and a unit above.
 *
 * @param with the unit to which the promise was made
 * @param note where it was published, or that it is shown as an example
 */
public record Contract(
        ContractId id,
        UnitCode unit,
        FiscalYear year,
        State state,
        UnitCode with,
        LocalDate signedOn,
        String note) {
    /** How far the contract is. */
    public enum State {
        /** Signed by both; its pledges count. */
        IN_FORCE
    }

    public Contract {
        if (unit.equals(with)) {
            throw new IllegalArgumentException(unit + " cannot sign with itself");
        }
    }
}
