package org.imihigo.pledges;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;

/**
 * What is promised for the year and for each of its periods.
 *
 * @param version 1 when signed; each amendment adds one
 * @param periods one for each quarter, or each month of a monthly series, in order; empty where
 *     nothing is promised for the period
 */
public record Targets(int version, Amount annual, List<Optional<Amount>> periods) {
    private static final int QUARTERS = 4;

    public Targets {
        if (version < 1) {
            throw new IllegalArgumentException("Versions begin with 1, not " + version);
        }
        periods = List.copyOf(periods);
        mustSayHowMuch(annual);
        periods.stream().flatMap(Optional::stream).forEach(Targets::mustSayHowMuch);
    }

    /** The first version. */
    public static Targets of(Amount annual, List<Optional<Amount>> periods) {
        return new Targets(1, annual, periods);
    }

    private static void mustSayHowMuch(Amount amount) {
        if (amount instanceof Amount.NotApplicable) {
            throw Refusal.invalid("pledges.targets.amount");
        }
    }

    /**
     * The periods in which a reading is due, one bit each, the first the lowest: those for which
     * something is promised, or all where only the year is.
     */
    public int wanted() {
        int bits = 0;
        for (int period = 0; period < periods.size(); period++) {
            bits |= periods.get(period).isPresent() ? 1 << period : 0;
        }
        return bits == 0 ? (1 << periods.size()) - 1 : bits;
    }

    /**
     * What each quarter promises; of a monthly series its months make it by the rule of the series.
     */
    public List<Optional<Fraction>> quarters(Indicator indicator) {
        int months = Math.max(1, periods.size() / QUARTERS);
        return IntStream.range(0, periods.size() / months)
                .mapToObj(
                        quarter ->
                                together(
                                        indicator,
                                        periods.subList(quarter * months, (quarter + 1) * months)))
                .toList();
    }

    private static Optional<Fraction> together(
            Indicator indicator, Collection<Optional<Amount>> months) {
        var promised =
                months.stream()
                        .flatMap(Optional::stream)
                        .flatMap(amount -> amount.exact(indicator.decimals()).stream())
                        .toList();
        if (promised.isEmpty()) {
            return Optional.empty();
        }
        return switch (indicator.measure().time()) {
            case FLOW_SUM -> Optional.of(Fraction.sum(promised));
            case RATE_MEAN, RATE_POOLED ->
                    Optional.of(Fraction.sum(promised).dividedBy(Fraction.of(promised.size())));
            case STOCK_LAST, CUMULATIVE_LAST, RATE_LAST, MILESTONE, ONE_OFF ->
                    Optional.of(promised.getLast());
        };
    }

    /** Counts are for rates that are counted; every period of the year has its place. */
    void mustSuit(Indicator indicator) {
        if (periods.size() != indicator.periods()) {
            throw Refusal.invalid("pledges.targets.periods", indicator.code(), indicator.periods());
        }
        if (!indicator.measure().counted() && hasCounts()) {
            throw Refusal.invalid("pledges.targets.counts", indicator.code());
        }
    }

    private boolean hasCounts() {
        return annual instanceof Amount.Counts
                || periods.stream()
                        .flatMap(Optional::stream)
                        .anyMatch(Amount.Counts.class::isInstance);
    }
}
