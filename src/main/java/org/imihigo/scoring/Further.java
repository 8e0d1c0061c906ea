package org.imihigo.scoring;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Fraction;

/**
 * What some rules look at beside baseline, target and actual.
 *
 * @param previous last year's actual
 * @param scale the columns that were declared for this item alone
 * @param quality from 0 to 1
 * @param evidence whether there is acceptable evidence
 * @param self what the owner says, where another's figure is judged
 */
public record Further(
        Optional<Fraction> previous,
        List<Column> scale,
        Optional<Fraction> quality,
        Optional<Boolean> evidence,
        Optional<Fraction> self) {
    public static final Further NOTHING =
            new Further(
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public Further {
        scale = List.copyOf(scale);
    }

    /** What a rule needs and was not told. */
    enum Need {
        PREVIOUS,
        SCALE,
        QUALITY,
        EVIDENCE,
        SELF,
        /** The document itself leaves it open. */
        RULE
    }
}
