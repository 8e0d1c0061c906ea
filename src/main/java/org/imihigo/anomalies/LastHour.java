package org.imihigo.anomalies;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.imihigo.kernel.Fraction;

/** Figures entered in the last hour before they were due. Everybody hurries: the others count. */
final class LastHour {
    private static final int ENOUGH = 5;
    private static final Fraction LEAST = Fraction.of(1, 50);

    private LastHour() {}

    /**
     * @param now of the period that is looked at
     * @param end the end of the day on which it was due
     */
    static List<Sign> in(List<Said> now, Instant end) {
        long all = now.size();
        long hurried = hurried(now, end);
        var units = now.stream().collect(groupingBy(Said::unit, TreeMap::new, toList()));
        units.values().removeIf(own -> own.size() < ENOUGH || own.size() == all);
        return units.entrySet().stream()
                .map(
                        unit -> {
                            var own = unit.getValue();
                            int here = (int) hurried(own, end);
                            var usual = Fraction.of(hurried - here, all - own.size()).max(LEAST);
                            return Sign.counted(
                                    Rule.LAST_HOUR, unit.getKey(), here, own.size(), usual);
                        })
                .filter(sign -> sign.isSeldom(units.size()))
                .toList();
    }

    private static long hurried(List<Said> said, Instant end) {
        var from = end.minus(Duration.ofHours(1));
        return said.stream()
                .filter(one -> !one.at().isBefore(from) && one.at().isBefore(end))
                .count();
    }
}
