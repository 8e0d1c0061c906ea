package org.imihigo.reporting;

import org.imihigo.indicators.Amount;
import org.imihigo.kernel.Refusal;

/** What the level above says of one reading. */
public sealed interface Judgement {
    /** The reading that is judged: the one that the judge saw. */
    ReadingId reading();

    /** It is true. */
    record Confirm(ReadingId reading) implements Judgement {}

    /** It was measured otherwise, and the reason is on record. */
    record Correct(ReadingId reading, Amount amount, String reason) implements Judgement {
        public Correct {
            mustSayWhy(reason);
        }
    }

    /** The owner must look at it again. */
    record Return(ReadingId reading, String reason) implements Judgement {
        public Return {
            mustSayWhy(reason);
        }
    }

    private static void mustSayWhy(String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reporting.verdict.reason");
        }
    }
}
