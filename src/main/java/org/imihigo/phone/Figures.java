package org.imihigo.phone;

import java.util.regex.Pattern;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.TypedNumber;
import org.imihigo.kernel.Refusal;
import org.imihigo.reporting.Owed;
import org.imihigo.web.Words;

/** Figures as they are typed on a telephone. */
final class Figures {
    private static final Pattern BETWEEN = Pattern.compile("[/ ]+");

    private Figures() {}

    /**
     * @param typed {@code 45}, {@code 12.5}; {@code 45/60} where two counts are asked for
     * @throws Refusal where it is no such figure
     */
    static Amount read(String typed, Owed owed, Words words) {
        var amount =
                owed.isCounted()
                        ? counts(typed, words)
                        : TypedNumber.read(typed, owed.series().indicator().decimals(), words)
                                .amount();
        if (amount instanceof Amount.Value(long scaled) && scaled < 0) {
            throw Refusal.invalid("phone.figure.negative");
        }
        return amount;
    }

    private static Amount counts(String typed, Words words) {
        var parts = BETWEEN.split(typed.strip(), -1);
        if (parts.length != 2) {
            throw Refusal.invalid("phone.figure.counts");
        }
        return new Amount.Counts(
                TypedNumber.read(parts[0], 0, words).scaled(),
                TypedNumber.read(parts[1], 0, words).scaled());
    }
}
