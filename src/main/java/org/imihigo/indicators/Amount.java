package org.imihigo.indicators;

import java.util.Optional;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;

/**
 * What a reading says, or a target wants: a value, two counts that make a rate, or that the measure
 * does not apply. Exact scaled integers; zero is a value.
 */
public sealed interface Amount {
    /** The largest scaled integer that is taken, either sign. */
    long LARGEST = 1_000_000_000_000_000L;

    /**
     * A decimal in units of the last place its indicator declares: 12.5 with one decimal is 125.
     */
    record Value(long scaled) implements Amount {
        public Value {
            mustFit(scaled);
        }
    }

    /** A rate by its two counts: 87 of 97. The rate in percent is 100·numerator ÷ denominator. */
    record Counts(long numerator, long denominator) implements Amount {
        public Counts {
            mustFit(numerator);
            mustFit(denominator);
            if (numerator < 0 || denominator <= 0) {
                throw Refusal.invalid("indicators.amount.counts", numerator, denominator);
            }
        }
    }

    /** Out of scope in this period, with the reason: leaves the coverage and the weights. */
    record NotApplicable(String reason) implements Amount {
        public NotApplicable {
            if (reason.isBlank()) {
                throw Refusal.invalid("indicators.amount.reason");
            }
        }
    }

    /** The figure as an exact number; empty where it does not apply. */
    default Optional<Fraction> exact(int decimals) {
        return switch (this) {
            case Value(long scaled) -> Optional.of(Fraction.of(scaled, power(decimals)));
            case Counts(long numerator, long denominator) ->
                    Optional.of(Fraction.of(Math.multiplyExact(100, numerator), denominator));
            case NotApplicable _ -> Optional.empty();
        };
    }

    private static long power(int decimals) {
        long power = 1;
        for (int place = 0; place < decimals; place++) {
            power *= 10;
        }
        return power;
    }

    private static void mustFit(long scaled) {
        if (scaled > LARGEST || scaled < -LARGEST) {
            throw Refusal.invalid("indicators.amount.large", scaled);
        }
    }
}
