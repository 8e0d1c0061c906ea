package org.imihigo.scoring;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Fraction;

/**
 * Points by a table; in percent of the most that it gives.
 *
 * @param maximum the most points
 */
record Bands(Of of, Fraction maximum, List<Band> bands) implements Rule {
    /** What is looked up in the table. */
    enum Of {
        ACTUAL,
        /** The actual in percent of the target. */
        RATIO,
        /** By how many percent the actual is above last year's. */
        GROWTH
    }

    /** So many points from a bound on. */
    record Band(Thresholds.Bound bound, Fraction points) {}

    Bands {
        bands = List.copyOf(bands);
    }

    Optional<Fraction> percent(Case item) {
        return looked(item)
                .map(
                        figure ->
                                bands.stream()
                                        .filter(band -> band.bound().holds(figure))
                                        .findFirst()
                                        .orElseThrow()
                                        .points())
                .map(points -> Fraction.HUNDRED.times(points).dividedBy(maximum));
    }

    private Optional<Fraction> looked(Case item) {
        return switch (of) {
            case ACTUAL -> Optional.of(item.actual());
            case RATIO -> Rule.share(item.actual(), item.target());
            case GROWTH ->
                    item.further()
                            .previous()
                            .flatMap(
                                    last -> Rule.share(item.actual().minus(last), last.absolute()));
        };
    }
}
