package org.imihigo.indicators;

import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;

/** Which way is better. */
public sealed interface Direction {
    /** More is better. */
    record Up() implements Direction {}

    /** Less is better: stunting, drop-out. */
    record Down() implements Direction {}

    /** Best between two bounds, both included. */
    record Range(Fraction low, Fraction high) implements Direction {
        public Range {
            if (low.compareTo(high) >= 0) {
                throw Refusal.invalid("indicators.direction.empty", low, high);
            }
        }
    }
}
