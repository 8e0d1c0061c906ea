package org.imihigo.anomalies;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Fraction;

/** Most of a year's sum in its last quarter, while others spread theirs. */
final class Rushing {
    /** What the planning check calls back-loaded. */
    private static final Fraction MOST = Fraction.of(60);

    /** One house is built in one quarter. */
    private static final Fraction LEAST = Fraction.of(20);

    private static final int QUARTERS = 4;
    private static final int OTHERS = 5;

    private Rushing() {}

    /**
     * @param year all that was said of the four quarters
     */
    static List<Sign> in(List<Said> year) {
        var signs = new ArrayList<Sign>();
        year.stream()
                .filter(one -> one.time() == OverTime.FLOW_SUM)
                .collect(groupingBy(one -> new Kin(one.tier(), one.series())))
                .values()
                .forEach(alike -> signs.addAll(among(alike)));
        signs.sort(Comparator.comparing(Sign::unit));
        return signs;
    }

    private record Kin(int tier, SeriesId series) {}

    /** A unit's last quarter beside its year. */
    private record Year(Said last, Fraction whole, Fraction percent) {
        static Optional<Year> of(List<Said> own) {
            var whole = Fraction.sum(own.stream().map(Said::value).toList());
            return own.stream()
                    .filter(one -> one.period().number() == QUARTERS)
                    .filter(_ -> whole.compareTo(LEAST) >= 0 && own.size() > 1)
                    .findFirst()
                    .map(
                            last ->
                                    new Year(
                                            last,
                                            whole,
                                            last.value().dividedBy(whole).times(Fraction.HUNDRED)));
        }
    }

    private static List<Sign> among(List<Said> alike) {
        var units = alike.stream().collect(groupingBy(Said::unit)).values();
        var years = units.stream().flatMap(own -> Year.of(own).stream()).toList();
        var sorted = years.stream().map(Year::percent).sorted().toList();
        var signs = new ArrayList<Sign>();
        for (var one : years) {
            int others = sorted.size() - 1;
            if (others >= OTHERS && isRush(one.percent(), Middle.without(one.percent(), sorted))) {
                signs.add(
                        Sign.compared(
                                Rule.LAST_QUARTER,
                                one.last(),
                                others,
                                List.of(
                                        one.last().value(),
                                        one.whole(),
                                        one.percent(),
                                        Middle.without(one.percent(), sorted))));
            }
        }
        return signs;
    }

    private static boolean isRush(Fraction percent, Fraction middle) {
        return percent.compareTo(MOST) > 0
                && percent.compareTo(middle.times(Fraction.of(3, 2))) > 0;
    }
}
