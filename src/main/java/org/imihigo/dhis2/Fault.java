package org.imihigo.dhis2;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Fraction;

/**
 * Something wrong in a DHIS2.
 *
 * @param subject the formula, the pledge or the form that has it
 * @param elements the data elements concerned, by name
 * @param written the formula as DHIS2 writes it; nothing where it is no formula's fault
 * @param words the formula with names
 * @param detail what a reader must know to see it: the quarter missing, the id that leads nowhere
 * @param figures what it makes of the figures that are there
 */
record Fault(
        FaultKind kind,
        String subject,
        List<String> elements,
        String written,
        String words,
        String detail,
        List<Compared> figures) {
    /** The figure as it is printed and as it should be. */
    record Compared(Values.Scope scope, Optional<Fraction> wrong, Optional<Fraction> right) {}

    static Fault of(FaultKind kind, String subject, List<String> elements, String detail) {
        return new Fault(kind, subject, elements, "", "", detail, List.of());
    }
}
