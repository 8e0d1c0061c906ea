package org.imihigo.baselines;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;
import org.springframework.stereotype.Component;

/** How far the promises of a place can be relied on: each need with the trust of its baseline. */
@Component
class Gaps {
    private final Wanted wanted;
    private final Baselines baselines;

    Gaps(Wanted wanted, Baselines baselines) {
        this.wanted = wanted;
        this.baselines = baselines;
    }

    /** A promise, and how far its baseline can be relied on. */
    record Gap(UnitCode unit, SeriesId series, Trust trust) {}

    /** By unit and series. */
    List<Gap> within(UnitCode place) {
        Map<Need, Trust> known =
                baselines.within(place).stream()
                        .collect(toMap(one -> new Need(one.unit(), one.series()), Baseline::trust));
        return wanted.within(place).stream()
                .map(
                        need ->
                                new Gap(
                                        need.unit(),
                                        need.series(),
                                        known.getOrDefault(need, Trust.NONE)))
                .sorted(Comparator.comparing(Gap::unit).thenComparing(Gap::series))
                .toList();
    }

    static Map<Trust, Long> count(List<Gap> gaps, Predicate<Gap> which) {
        var counts = new EnumMap<Trust, Long>(Trust.class);
        for (var trust : Trust.values()) {
            counts.put(trust, 0L);
        }
        var chosen = new ArrayList<>(gaps);
        chosen.removeIf(which.negate());
        chosen.forEach(gap -> counts.merge(gap.trust(), 1L, Long::sum));
        return counts;
    }
}
