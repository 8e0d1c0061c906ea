package org.imihigo.scoring;

import java.util.Optional;
import org.imihigo.kernel.Fraction;

/** What came of one step of a score. */
public sealed interface Outcome {
    /**
     * It has marks.
     *
     * @param by the rule that decided: another than the method's where that one fell back
     */
    record Scored(Fraction marks, Rule by) implements Outcome {}

    /** It was due and is not there; the method says what that is worth. */
    record Missing(Fraction marks) implements Outcome {}

    /** It leaves the weights. */
    record Left(Why why) implements Outcome {}

    /** Why something leaves the weights. */
    enum Why {
        NOT_APPLICABLE,
        NOT_YET_DUE,
        NOTHING_EXPECTED,
        NOT_REPORTED,
        /** The rule looks at what nobody told. */
        NOT_KNOWN
    }

    /** In percent; empty where it leaves the weights. */
    default Optional<Fraction> percent() {
        return switch (this) {
            case Scored(var marks, var _) -> Optional.of(marks);
            case Missing(var marks) -> Optional.of(marks);
            case Left _ -> Optional.empty();
        };
    }
}
