package org.imihigo.reporting;

import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.pledges.Pledge;
import org.imihigo.web.Words;

/**
 * A figure that its unit has to report in a period that is open, as doors without a form need it.
 *
 * @param current what the unit says of it already
 * @param before what it said last in the same year
 */
public record Owed(
        FiscalPeriod period,
        Pledge pledge,
        Series series,
        Optional<Reading> current,
        Optional<Amount> before) {
    public String name(Words words) {
        return item().name(words);
    }

    public String unit(Words words) {
        return item().unit(words);
    }

    /** Whether two counts are asked for: 45 of 60. */
    public boolean isCounted() {
        return item().counted();
    }

    public Optional<Amount> target() {
        return item().target(period);
    }

    public String shown(Amount amount, Words words) {
        return item().shown(amount, words);
    }

    /** What is counted from the year's beginning does not fall; this amount would. */
    public boolean falls(Amount amount) {
        return series.indicator().measure().time() == OverTime.CUMULATIVE_LAST
                && amount instanceof Amount.Value(long now)
                && before.filter(last -> last instanceof Amount.Value(long then) && now < then)
                        .isPresent();
    }

    private Item item() {
        return new Item(pledge, series);
    }
}
