package org.imihigo.pledges;

import java.time.LocalDate;
import java.util.Optional;
import org.imihigo.indicators.Amount;

/**
 * Where things stood before the pledge.
 *
 * @param value empty where it is still to be established
 * @param source who measured it, or which document says so
 */
public record Baseline(
        Optional<Amount> value,
        Optional<LocalDate> date,
        Optional<String> source,
        Confidence confidence) {
    /** How much the value can be trusted. */
    public enum Confidence {
        MEASURED,
        ADMINISTRATIVE,
        ESTIMATED,
        UNKNOWN
    }
}
