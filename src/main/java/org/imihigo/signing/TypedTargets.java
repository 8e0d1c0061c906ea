package org.imihigo.signing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.kernel.Refusal;
import org.imihigo.pledges.Targets;

/**
 * Targets as a person types them: decimals, or two counts with a stroke between them.
 *
 * @param periods empty where nothing is promised
 */
public record TypedTargets(String annual, List<String> periods) {
    public TypedTargets {
        periods = List.copyOf(periods);
    }

    static TypedTargets of(Targets targets, Indicator indicator) {
        return new TypedTargets(
                ContractTexts.figure(targets.annual(), indicator),
                targets.periods().stream()
                        .map(
                                amount ->
                                        amount.map(one -> ContractTexts.figure(one, indicator))
                                                .orElse(""))
                        .toList());
    }

    /** The next version of the targets; nothing where these are the same. */
    Optional<Targets> replacing(Targets old, Indicator indicator) {
        var annual =
                amount(this.annual, indicator)
                        .orElseThrow(() -> Refusal.invalid("signing.amendment.figure", ""));
        var typed = periods.stream().map(text -> amount(text, indicator)).toList();
        boolean same = annual.equals(old.annual()) && typed.equals(old.periods());
        return same ? Optional.empty() : Optional.of(new Targets(old.version() + 1, annual, typed));
    }

    /** A decimal with as many places as the indicator has, or two counts. */
    private static Optional<Amount> amount(String typed, Indicator indicator) {
        var text = typed.strip().replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[0-9]{1,12}/[0-9]{1,12}")) {
            var parts = text.split("/", 2);
            return Optional.of(
                    new Amount.Counts(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        }
        if (!text.matches("-?[0-9]{1,14}(\\.[0-9]{1,9})?")) {
            throw Refusal.invalid("signing.amendment.figure", typed);
        }
        try {
            return Optional.of(
                    new Amount.Value(
                            new BigDecimal(text)
                                    .movePointRight(indicator.decimals())
                                    .longValueExact()));
        } catch (ArithmeticException _) {
            throw Refusal.invalid("signing.amendment.figure", typed);
        }
    }
}
