package org.imihigo.dhis2;

import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;

/**
 * What becomes of one value: taken as a reading, or left, and why.
 *
 * @param name of its data element
 * @param series the pledge that it is for, where that is known
 */
record Intake(
        Value value,
        String name,
        Optional<Series> series,
        Optional<FiscalPeriod> period,
        Optional<Amount> amount,
        Optional<String> left) {
    static Intake left(Value value, String name, String why) {
        return new Intake(
                value,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(why));
    }

    Intake because(String why) {
        return new Intake(value, name, series, period, Optional.empty(), Optional.of(why));
    }

    boolean isTaken() {
        return left.isEmpty();
    }

    /** Two values for one figure are one too many. */
    Map.Entry<Object, Object> cell() {
        return Map.entry(
                series.<Object>map(Series::id).orElse(value.row()),
                period.<Object>map(FiscalPeriod::toString).orElse(""));
    }
}
