package org.imihigo.checks;

import java.time.LocalDate;
import java.util.Optional;
import org.imihigo.baselines.Confidence;
import org.imihigo.kernel.Fraction;

/** Where things stand before the year, as far as anybody says. */
public sealed interface Stand {
    record Known(Fraction value, Confidence confidence) implements Stand {}

    /** Somebody is to find out by a day. */
    record ToEstablish(LocalDate due) implements Stand {}

    record Unknown() implements Stand {}

    default Optional<Fraction> figure() {
        return this instanceof Known(var value, _) ? Optional.of(value) : Optional.empty();
    }
}
