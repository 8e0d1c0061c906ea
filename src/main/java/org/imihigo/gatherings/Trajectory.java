package org.imihigo.gatherings;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;

/** The straight way from where things stand to where they are to be, day by day. */
record Trajectory(BigDecimal baseline, BigDecimal target, LocalDate begins, LocalDate due) {
    Trajectory {
        if (baseline.compareTo(target) == 0) {
            throw Refusal.invalid("gatherings.milestone.still");
        }
        if (!begins.isBefore(due)) {
            throw Refusal.invalid("gatherings.day.backwards");
        }
    }

    private Fraction way() {
        return Fraction.of(target).minus(Fraction.of(baseline));
    }

    /** Where it should stand on a day. */
    Fraction expected(LocalDate day) {
        return Fraction.of(baseline).plus(way().times(elapsed(day)));
    }

    private Fraction elapsed(LocalDate day) {
        var passed = Fraction.of(DAYS.between(begins, day), DAYS.between(begins, due));
        return passed.max(Fraction.ZERO).min(Fraction.ONE);
    }

    /** How much of the way is done, in percent: less than nothing where it went backwards. */
    Fraction done(BigDecimal actual) {
        return Fraction.HUNDRED
                .times(Fraction.of(actual).minus(Fraction.of(baseline)))
                .dividedBy(way());
    }

    /** By how many points of a hundred it is behind the day's expectation; negative is ahead. */
    Fraction behind(BigDecimal actual, LocalDate day) {
        return Fraction.HUNDRED.times(elapsed(day)).minus(done(actual));
    }
}
