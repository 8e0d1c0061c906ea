package org.imihigo.reporting;

import java.util.Optional;
import org.imihigo.kernel.Refusal;

/** What became of one reading of a batch. */
public sealed interface Taken {
    /** It is in force from now on. */
    record Kept(Reading reading) implements Taken {}

    /** It was sent before, and says the same. */
    record Known(Reading reading) implements Taken {}

    /**
     * It is not kept.
     *
     * @param winner what stands in its place already
     */
    record Refused(Refusal refusal, Optional<Reading> winner) implements Taken {
        static Refused because(Refusal refusal) {
            return new Refused(refusal, Optional.empty());
        }
    }
}
