package org.imihigo.anomalies;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

/**
 * A neighbour's figures. How often two units agree by chance is how often each figure is met among
 * all of them; by Hoeffding's theorem the mean of these shares never makes chance look smaller.
 */
final class Copying {
    private static final int ENOUGH = 5;

    private Copying() {}

    /**
     * @param said of one period
     */
    static List<Sign> in(List<Said> said) {
        var counted = said.stream().filter(one -> !one.value().isZero()).toList();
        var signs = new ArrayList<Sign>();
        counted.stream()
                .collect(groupingBy(Said::tier))
                .values()
                .forEach(alike -> signs.addAll(among(alike)));
        return signs;
    }

    private static List<Sign> among(List<Said> alike) {
        var often = new HashMap<Figure, Integer>();
        var units = new TreeMap<UnitCode, Map<SeriesId, Fraction>>();
        for (var one : alike) {
            often.merge(new Figure(one.series(), one.value()), 1, Integer::sum);
            units.computeIfAbsent(one.unit(), _ -> new HashMap<>()).put(one.series(), one.value());
        }
        var measuring = alike.stream().collect(toMap(Said::series, _ -> 1, Integer::sum));
        var found = new ArrayList<Sign>();
        int looks = 0;
        for (var family : units.keySet().stream().collect(groupingBy(Copying::parent)).values()) {
            for (int first = 0; first < family.size(); first++) {
                for (int second = first + 1; second < family.size(); second++) {
                    looks++;
                    var one = family.get(first);
                    var other = family.get(second);
                    pair(
                                    one,
                                    units.getOrDefault(one, Map.of()),
                                    units.getOrDefault(other, Map.of()),
                                    often,
                                    measuring)
                            .map(sign -> sign.with(other))
                            .ifPresent(found::add);
                }
            }
        }
        int all = looks;
        return found.stream().filter(sign -> sign.isSeldom(all)).toList();
    }

    private record Figure(SeriesId series, Fraction value) {}

    private static UnitCode parent(UnitCode unit) {
        return unit.parent().orElse(unit);
    }

    private static Optional<Sign> pair(
            UnitCode unit,
            Map<SeriesId, Fraction> mine,
            Map<SeriesId, Fraction> others,
            Map<Figure, Integer> often,
            Map<SeriesId, Integer> measuring) {
        int same = 0;
        var shares = new ArrayList<Fraction>();
        for (var each : mine.entrySet()) {
            var theirs = others.get(each.getKey());
            int measured = measuring.getOrDefault(each.getKey(), 0) - 1;
            if (theirs == null || measured < ENOUGH) {
                continue;
            }
            int alike = often.getOrDefault(new Figure(each.getKey(), each.getValue()), 1) - 1;
            shares.add(Fraction.of(alike, measured));
            same += theirs.equals(each.getValue()) ? 1 : 0;
        }
        if (same < ENOUGH || 2 * same <= shares.size()) {
            return Optional.empty();
        }
        var usual = Fraction.sum(shares).dividedBy(Fraction.of(shares.size()));
        return Optional.of(Sign.counted(Rule.COPIED, unit, same, shares.size(), usual));
    }
}
