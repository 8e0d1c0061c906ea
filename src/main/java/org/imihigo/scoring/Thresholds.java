package org.imihigo.scoring;

import java.util.List;
import org.imihigo.kernel.Fraction;

/** From which percentage on a light shows. */
record Thresholds(Of of, List<Band> bands) {
    /** The percentage of what. */
    enum Of {
        ANNUAL_TARGET,
        EXPECTED,
        SCORE
    }

    /** A light, with the lower bound of its percentages. */
    record Band(Light light, Bound bound) {}

    /** A lower bound. */
    sealed interface Bound {
        /** This percentage itself belongs to the band. */
        record From(Fraction percent) implements Bound {}

        /** Only what is above it belongs to the band. */
        record Above(Fraction percent) implements Bound {}

        /** Everything that no band before it took. */
        record Rest() implements Bound {}

        default boolean holds(Fraction percent) {
            return switch (this) {
                case From(var bound) -> percent.compareTo(bound) >= 0;
                case Above(var bound) -> percent.compareTo(bound) > 0;
                case Rest() -> true;
            };
        }
    }

    Thresholds {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || !(bands.getLast().bound() instanceof Bound.Rest)) {
            throw new IllegalArgumentException("The last light must take what the others leave");
        }
    }

    /** The first band that holds the percentage gives the light. */
    Light light(Fraction percent) {
        return bands.stream()
                .filter(band -> band.bound().holds(percent))
                .findFirst()
                .orElseThrow()
                .light();
    }
}
