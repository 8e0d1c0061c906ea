package org.imihigo.scoring;

import java.util.List;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;

/** From which percentage on a light shows. */
public record Thresholds(Of of, List<Band> bands) {
    /** The percentage of what. */
    public enum Of {
        ANNUAL_TARGET,
        EXPECTED,
        SCORE
    }

    /** A light, with the lower bound of its percentages. */
    public record Band(Light light, Bound bound) {}

    /** A lower bound. */
    public sealed interface Bound {
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

    public Thresholds {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || !(bands.getLast().bound() instanceof Bound.Rest)) {
            throw Refusal.invalid("scoring.document.rest");
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
