package org.imihigo.exchange;

import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.reporting.Reading;

/**
 * What a filled cell would do to a figure.
 *
 * @param row of the file
 * @param place of the cell
 * @param quarter 1 to 4
 * @param said what the cell says
 * @param before what is on record
 * @param amount what would be on record; empty where nothing would change
 * @param problem why the cell cannot be taken, in the reader's language; empty where it can
 */
record Change(
        OfficialRow pledge,
        int row,
        String place,
        int quarter,
        Kind kind,
        String said,
        Optional<Reading> before,
        Optional<Amount> amount,
        String problem) {
    /** What becomes of it. */
    enum Kind {
        NEW,
        CORRECTED,
        UNREADABLE,
        /** Its quarter cannot be reported now, or its report lies with the level above. */
        NOT_OPEN,
        UNCHANGED
    }

    /** Whether it would be written into the report. */
    boolean isFiled() {
        return kind == Kind.NEW || kind == Kind.CORRECTED;
    }

    /** Enough to see whether two dry runs say the same. */
    String digest() {
        return pledge.series().id().value()
                + "/"
                + quarter
                + "/"
                + amount.map(Amount::toString).orElse("")
                + "/"
                + before.map(one -> one.id().toString()).orElse("");
    }
}
