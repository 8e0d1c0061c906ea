package org.imihigo.dhis2;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One value of a DHIS2, as a file has it.
 *
 * @param row where it stands in its file, from 1
 * @param element the id of its data element
 * @param period as DHIS2 names it
 * @param place the id of its organisation unit
 * @param combo the category option combination; empty where none is said
 * @param text what was typed; empty for a blank, which is not zero
 * @param deleted whether it was taken back
 */
record Value(
        int row,
        String element,
        String period,
        String place,
        String combo,
        String text,
        String comment,
        boolean deleted) {
    Optional<BigDecimal> number() {
        return deleted ? Optional.empty() : PlainNumber.read(text);
    }

    Cell cell() {
        return combo.isEmpty() ? Cell.of(element) : Cell.of(element, combo);
    }
}
