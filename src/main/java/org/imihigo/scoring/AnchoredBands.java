package org.imihigo.scoring;

import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.Direction;
import org.imihigo.kernel.Fraction;

/**
 * A grade by bands that hang on the target and on last year's actual: within a band, Raw = U +
 * Span·(Xu − Xa)/(Xu − Xl).
 *
 * @param higherIsBetter of the grades
 * @param bands the best first
 */
record AnchoredBands(boolean higherIsBetter, List<Band> bands) implements Rule {
    /** What a band hangs on. */
    enum Of {
        TARGET,
        PREVIOUS
    }

    /** So many percent of the target or of last year's actual. */
    record Anchor(Of of, Fraction percent) {
        private static final Fraction TWICE = Fraction.of(200);

        /** Where less is better, what is so much above 100 % on the one side is below it. */
        Optional<Fraction> value(Case item) {
            boolean down = item.direction() instanceof Direction.Down;
            var share = (down ? TWICE.minus(percent) : percent).dividedBy(Fraction.HUNDRED);
            var base = of == Of.TARGET ? Optional.of(item.target()) : item.further().previous();
            return base.map(share::times).map(at -> down ? at.negated() : at);
        }
    }

    /**
     * One band.
     *
     * @param best the grade at its upper end
     * @param worst the grade at its lower end
     */
    record Band(String name, Anchor upper, Anchor lower, Fraction best, Fraction worst) {}

    AnchoredBands {
        bands = List.copyOf(bands);
    }

    /** Empty where last year's actual decides and nobody knows it. */
    Optional<Fraction> grade(Case item) {
        if (item.direction() instanceof Direction.Range) {
            return Optional.empty();
        }
        boolean down = item.direction() instanceof Direction.Down;
        var actual = down ? item.actual().negated() : item.actual();
        for (var band : bands) {
            var upper = band.upper().value(item);
            var lower = band.lower().value(item);
            if (upper.isEmpty() || lower.isEmpty()) {
                return Optional.empty();
            }
            var span = upper.get().minus(lower.get());
            if (span.signum() > 0 && actual.compareTo(lower.get()) >= 0) {
                var missing = upper.get().minus(actual).max(Fraction.ZERO);
                var way = band.worst().minus(band.best());
                return Optional.of(band.best().plus(way.times(missing).dividedBy(span)));
            }
        }
        return Optional.of(bands.getLast().worst());
    }
}
