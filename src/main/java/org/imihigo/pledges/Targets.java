package org.imihigo.pledges;

import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.kernel.Refusal;

/**
 * What is promised for the year and for each of its periods.
 *
 * @param version 1 when signed; each amendment adds one
 * @param periods one for each quarter, or each month of a monthly series, in order; empty where
 *     nothing is promised for the period
 */
public record Targets(int version, Amount annual, List<Optional<Amount>> periods) {
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
