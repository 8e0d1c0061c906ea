package org.imihigo.baselines;

import java.time.LocalDate;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.PostId;

/** What a baseline says. */
public sealed interface Stated {
    /**
     * A figure.
     *
     * @param date the day that it is of
     * @param source who measured it, or which document says so
     * @param method how it was measured; empty where nobody has said it
     */
    record Found(Amount value, LocalDate date, String source, String method, Confidence confidence)
            implements Stated {
        public Found {
            if (value instanceof Amount.NotApplicable) {
                throw Refusal.invalid("baselines.value.none");
            }
            if (source.isBlank()) {
                throw Refusal.invalid("baselines.source.empty");
            }
        }
    }

    /** Nobody knows yet; a post finds out by a day. */
    record ToEstablish(PostId owner, LocalDate due) implements Stated {}

    /** Counts are for rates that are counted, and for these alone. */
    default void mustSuit(Indicator indicator) {
        if (this instanceof Found found
                && found.value() instanceof Amount.Counts
                && !indicator.measure().counted()) {
            throw Refusal.invalid("baselines.value.counts", indicator.code());
        }
    }
}
