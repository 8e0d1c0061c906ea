package org.imihigo.cascade;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.kernel.Fraction;

/**
 * What parts make together by the rule of the measure, held against the whole; exact.
 *
 * @param made empty where the parts say nothing about the whole
 */
record Reconciliation(Fraction whole, Optional<Fraction> made, Verdict verdict) {
    /** How the parts stand to the whole. */
    enum Verdict {
        EXACT,
        OVER,
        UNDER,
        /** Rates without their counts that differ: nobody can say what they make. */
        UNKNOWN,
        /** There are no parts. */
        EMPTY,
        /** Each unit stands for itself. */
        APART;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part.
     *
     * @param leaves how many units that report it stands for, which is its weight in a mean
     */
    record Part(Amount amount, long leaves) {}

    static Reconciliation of(Indicator indicator, Amount whole, Collection<Part> parts) {
        int decimals = indicator.decimals();
        var wanted = whole.exact(decimals).orElseThrow();
        if (parts.isEmpty()) {
            return new Reconciliation(wanted, Optional.empty(), Verdict.EMPTY);
        }
        var exact =
                parts.stream().map(part -> part.amount().exact(decimals).orElseThrow()).toList();
        var made =
                switch (indicator.measure().space()) {
                    case SUM -> Optional.of(Fraction.sum(exact));
                    case MEAN, WEIGHTED_MEAN -> Optional.of(mean(parts, exact));
                    case MIN -> exact.stream().min(Comparator.naturalOrder());
                    case MAX -> exact.stream().max(Comparator.naturalOrder());
                    case POOLED -> pooled(parts, exact);
                    case NONE -> Optional.<Fraction>empty();
                };
        return new Reconciliation(
                wanted,
                made,
                made.map(figure -> verdict(figure.compareTo(wanted)))
                        .orElse(indicator.measure().counted() ? Verdict.UNKNOWN : Verdict.APART));
    }

    private static Verdict verdict(int side) {
        return switch (Integer.signum(side)) {
            case 0 -> Verdict.EXACT;
            case 1 -> Verdict.OVER;
            default -> Verdict.UNDER;
        };
    }

    private static Fraction mean(Collection<Part> parts, List<Fraction> exact) {
        var sum = Fraction.ZERO;
        long leaves = 0;
        int place = 0;
        for (var part : parts) {
            sum = sum.plus(exact.get(place++).times(Fraction.of(part.leaves())));
            leaves += part.leaves();
        }
        return sum.dividedBy(Fraction.of(leaves));
    }

    /** By their counts; equal rates make that rate, however many they count. */
    private static Optional<Fraction> pooled(Collection<Part> parts, List<Fraction> exact) {
        if (exact.stream().distinct().count() == 1) {
            return Optional.of(exact.getFirst());
        }
        var numerator = Fraction.ZERO;
        var denominator = Fraction.ZERO;
        for (var part : parts) {
            if (!(part.amount() instanceof Amount.Counts(long of, long all))) {
                return Optional.empty();
            }
            numerator = numerator.plus(Fraction.of(of));
            denominator = denominator.plus(Fraction.of(all));
        }
        return Optional.of(numerator.times(Fraction.HUNDRED).dividedBy(denominator));
    }

    /** How much the parts make too much, or too little where it is below zero. */
    Optional<Fraction> difference() {
        return made.map(figure -> figure.minus(whole));
    }
}
