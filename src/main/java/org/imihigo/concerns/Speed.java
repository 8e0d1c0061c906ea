package org.imihigo.concerns;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * How fast concerns were answered, of those that were raised in a stretch of time.
 *
 * @param raised how many
 * @param answered how many of them have an answer now
 * @param inTime how many of them were answered within the limit
 * @param overdue how many wait for longer than the limit
 * @param referred how many were sent to another office
 * @param median days from the visit to the answer, of those that were answered
 * @param outcomes how they ended
 */
public record Speed(
        int raised,
        int answered,
        int inTime,
        int overdue,
        int referred,
        Optional<BigDecimal> median,
        Map<Outcome, Integer> outcomes) {
    public Speed {
        outcomes = Map.copyOf(outcomes);
    }

    static Speed none() {
        return new Speed(0, 0, 0, 0, 0, Optional.empty(), Map.of());
    }
}
