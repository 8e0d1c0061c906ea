package org.imihigo.reporting;

import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.OverTime;

/** What "seen, no change" says of a measure: a level stays, and of a flow nothing came. */
final class Unchanged {
    private static final Amount NOTHING = new Amount.Value(0);

    private Unchanged() {}

    /** Empty where there is nothing that could have stayed as it was. */
    static Optional<Amount> amount(Item item, Optional<Amount> before) {
        var time = item.series().indicator().measure().time();
        if (time == OverTime.FLOW_SUM && !item.counted()) {
            return Optional.of(NOTHING);
        }
        if (time == OverTime.RATE_POOLED || time == OverTime.RATE_MEAN) {
            return Optional.empty();
        }
        var last = before.filter(amount -> !(amount instanceof Amount.NotApplicable));
        return time == OverTime.CUMULATIVE_LAST ? last.or(() -> Optional.of(NOTHING)) : last;
    }
}
