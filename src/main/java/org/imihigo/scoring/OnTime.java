package org.imihigo.scoring;

import java.math.RoundingMode;
import org.imihigo.kernel.Fraction;

/** 100 on the day that was promised or before it, less for each day after. Days are numbers. */
record OnTime(Loss loss) implements Rule {
    /** How lateness costs. */
    sealed interface Loss {
        /** In a straight line to 0 so many days after the promised one. */
        record After(Fraction days) implements Loss {}

        /** In a straight line to 0 on a day of the calendar. */
        record On(Fraction day) implements Loss {}

        /** So many marks for every week that has begun. */
        record PerWeek(Fraction marks) implements Loss {}
    }

    private static final Fraction WEEK = Fraction.of(7);

    Fraction percent(Case item) {
        var late = item.actual().minus(item.target());
        return late.signum() <= 0 ? Fraction.HUNDRED : left(item, late).max(Fraction.ZERO);
    }

    private Fraction left(Case item, Fraction late) {
        return switch (loss) {
            case Loss.After(var days) -> line(late, days);
            case Loss.On(var day) -> line(late, day.minus(item.target()));
            case Loss.PerWeek(var marks) ->
                    Fraction.HUNDRED.minus(marks.times(begun(late.dividedBy(WEEK))));
        };
    }

    /** Nothing is left where the last day is not after the promised one. */
    private static Fraction line(Fraction late, Fraction days) {
        return days.signum() <= 0
                ? Fraction.ZERO
                : Fraction.HUNDRED.times(Fraction.ONE.minus(late.dividedBy(days)));
    }

    private static Fraction begun(Fraction weeks) {
        return Fraction.of(weeks.rounded(0, RoundingMode.CEILING));
    }
}
