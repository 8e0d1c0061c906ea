package org.imihigo.scoring;

import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

/** What a unit without pledges is worth by those below it. */
public sealed interface Parent {
    /** Each counts the same. */
    record Unweighted() implements Parent {}

    /** Each by its people, as the document counts them. */
    record ByPopulation(Map<UnitCode, Fraction> people) implements Parent {
        public ByPopulation {
            people = Map.copyOf(people);
        }
    }

    /** What a child weighs beside its sisters; empty where the document does not say. */
    default Optional<Fraction> weight(UnitCode child) {
        return switch (this) {
            case Unweighted() -> Optional.of(Fraction.ONE);
            case ByPopulation(var people) -> Optional.ofNullable(people.get(child));
        };
    }
}
