package org.imihigo.anomalies;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

/**
 * The figures of the period before. Only what begins anew each period counts: a level may stay. How
 * often a figure stays the same by chance is how often it does among all other units.
 */
final class Repeating {
    private static final int ENOUGH = 5;

    /** Where nobody else repeats a figure, it is still no wonder. */
    private static final Fraction LEAST = Fraction.of(1, 50);

    private Repeating() {}

    static List<Sign> in(List<Said> before, List<Said> now) {
        var earlier =
                before.stream()
                        .collect(
                                toMap(
                                        one -> new Cell(one.unit(), one.series()),
                                        Said::value,
                                        (_, last) -> last));
        var units = new TreeMap<UnitCode, List<Boolean>>();
        now.stream()
                .filter(one -> beginsAnew(one.time()) && !one.value().isZero())
                .forEach(
                        one -> {
                            var was = earlier.get(new Cell(one.unit(), one.series()));
                            if (was != null) {
                                units.computeIfAbsent(one.unit(), _ -> new ArrayList<>())
                                        .add(was.equals(one.value()));
                            }
                        });
        return signs(units);
    }

    private record Cell(UnitCode unit, SeriesId series) {}

    private static boolean beginsAnew(OverTime time) {
        return time == OverTime.FLOW_SUM || time == OverTime.RATE_POOLED;
    }

    private static List<Sign> signs(Map<UnitCode, List<Boolean>> units) {
        var pairs = new HashMap<Integer, Integer>();
        var repeated = new HashMap<Integer, Integer>();
        units.forEach(
                (unit, own) -> {
                    pairs.merge(unit.value().length(), own.size(), Integer::sum);
                    repeated.merge(unit.value().length(), same(own), Integer::sum);
                });
        var signs = new ArrayList<Sign>();
        units.forEach(
                (unit, own) -> {
                    int tier = unit.value().length();
                    int others = pairs.getOrDefault(tier, 0) - own.size();
                    int alike = repeated.getOrDefault(tier, 0) - same(own);
                    if (own.size() >= ENOUGH && others >= ENOUGH * ENOUGH) {
                        var usual = Fraction.of(alike, others).max(LEAST);
                        signs.add(Sign.counted(Rule.REPEATED, unit, same(own), own.size(), usual));
                    }
                });
        return signs.stream().filter(sign -> sign.isSeldom(signs.size())).toList();
    }

    private static int same(List<Boolean> own) {
        return (int) own.stream().filter(Boolean::booleanValue).count();
    }
}
