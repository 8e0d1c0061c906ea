package org.imihigo.api;

import java.util.Optional;
import org.imihigo.indicators.Amount;

/**
 * How much was said or promised, exactly.
 *
 * @param value with the decimals that the measure keeps; a counted rate in percent with 20
 * @param numerator and {@code denominator}: of a counted rate
 * @param notApplicable why it does not apply
 */
record Quantity(
        Optional<String> value,
        Optional<String> numerator,
        Optional<String> denominator,
        Optional<String> notApplicable) {
    static final Quantity NONE =
            new Quantity(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Quantity of(Amount amount, int decimals) {
        return switch (amount) {
            case Amount.Value(long scaled) ->
                    new Quantity(
                            Optional.of(Exact.scaled(scaled, decimals)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            case Amount.Counts(long numerator, long denominator) ->
                    new Quantity(
                            amount.exact(decimals).map(Exact::decimal),
                            Optional.of(Long.toString(numerator)),
                            Optional.of(Long.toString(denominator)),
                            Optional.empty());
            case Amount.NotApplicable(var reason) ->
                    new Quantity(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(reason));
        };
    }
}
