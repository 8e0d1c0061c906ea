package org.imihigo.anomalies;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

/** Many times what it was in the periods before, while others on the same measure stayed. */
final class Jumping {
    static final Fraction TIMES = Fraction.of(5);

    /** Three after one is no jump. */
    private static final Fraction LEAST = Fraction.of(20);

    private static final int OTHERS = 5;

    private Jumping() {}

    /**
     * @param before of the earlier periods
     * @param now of the period that is looked at
     */
    static List<Sign> in(List<Said> before, List<Said> now) {
        var signs = new ArrayList<Sign>();
        var earlier = before.stream().collect(groupingBy(one -> new Kin(one.tier(), one.series())));
        now.stream()
                .collect(
                        groupingBy(
                                one -> new Kin(one.tier(), one.series()),
                                LinkedHashMap::new,
                                toList()))
                .forEach(
                        (kin, alike) ->
                                signs.addAll(among(earlier.getOrDefault(kin, List.of()), alike)));
        return signs;
    }

    private record Kin(int tier, SeriesId series) {}

    /** One figure beside the mean of those before. */
    private record Step(Said said, Fraction was, Fraction times) {}

    private static List<Sign> among(List<Said> before, List<Said> now) {
        var were = means(before);
        var steps = new ArrayList<Step>();
        for (var one : now) {
            Optional.ofNullable(were.get(one.unit()))
                    .filter(was -> was.signum() > 0)
                    .ifPresent(was -> steps.add(new Step(one, was, one.value().dividedBy(was))));
        }
        var sorted = steps.stream().map(Step::times).sorted().toList();
        var signs = new ArrayList<Sign>();
        for (var step : steps) {
            int others = sorted.size() - 1;
            if (others >= OTHERS && isJump(step, Middle.without(step.times(), sorted))) {
                signs.add(
                        Sign.compared(
                                Rule.JUMP,
                                step.said(),
                                others,
                                List.of(
                                        step.said().value(),
                                        step.was(),
                                        step.times(),
                                        Middle.without(step.times(), sorted))));
            }
        }
        return signs;
    }

    private static boolean isJump(Step step, Fraction middle) {
        var most = TIMES.times(middle.max(Fraction.ONE));
        return step.times().compareTo(most) >= 0
                && step.said().value().minus(step.was()).compareTo(LEAST) >= 0;
    }

    private static Map<UnitCode, Fraction> means(List<Said> before) {
        var means = new TreeMap<UnitCode, Fraction>();
        before.stream()
                .collect(groupingBy(Said::unit))
                .forEach(
                        (unit, own) ->
                                means.put(
                                        unit,
                                        Fraction.sum(own.stream().map(Said::value).toList())
                                                .dividedBy(Fraction.of(own.size()))));
        return means;
    }
}
