package org.imihigo.joint;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Measured;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.territory.Territory;
import org.springframework.stereotype.Component;

/** Pledges of a unit that others of its rank have made too: perhaps they are one. */
@Component("jointDuplicates")
class Duplicates {
    private static final int LIKELY_PERCENT = 70;
    private static final Set<Tier> RANK =
            EnumSet.of(Tier.MINISTRY, Tier.AGENCY, Tier.DISTRICT, Tier.CITY);

    /** Ministries first: with them a pledge is shared most often. */
    private static final Comparator<Measured> BY_RANK =
            Comparator.comparing((Measured one) -> !one.unit().isInstitution())
                    .thenComparing(Measured::unit);

    private final Pledges pledges;
    private final Indicators indicators;
    private final Territory territory;
    private final Joints joints;

    Duplicates(Pledges pledges, Indicators indicators, Territory territory, Joints joints) {
        this.pledges = pledges;
        this.indicators = indicators;
        this.territory = territory;
        this.joints = joints;
    }

    /**
     * A pledge and who else has made it.
     *
     * @param same units that pledged on the same series
     * @param alike units that pledged on a measure of nearly the same name
     */
    record Duplicate(Pledge pledge, List<UnitCode> same, Map<SeriesId, List<UnitCode>> alike) {}

    List<Duplicate> of(UnitCode unit, FiscalYear year) {
        var own =
                pledges.of(unit, year).stream()
                        .filter(pledge -> pledge.source() != Source.JOINT)
                        .filter(pledge -> isFree(pledge, unit))
                        .toList();
        var alike = new HashMap<Pledge, Set<SeriesId>>();
        own.forEach(pledge -> alike.put(pledge, alike(pledge)));
        var others = others(unit, year, own, alike);
        var found = new ArrayList<Duplicate>();
        for (var pledge : own) {
            var same = others.getOrDefault(pledge.series(), List.of());
            var near = new HashMap<SeriesId, List<UnitCode>>();
            for (var series : alike.getOrDefault(pledge, Set.of())) {
                if (others.containsKey(series)) {
                    near.put(series, others.getOrDefault(series, List.of()));
                }
            }
            if (!same.isEmpty() || !near.isEmpty()) {
                found.add(new Duplicate(pledge, same, near));
            }
        }
        return found;
    }

    private boolean isFree(Pledge pledge, UnitCode unit) {
        return joints.of(pledge.year(), pledge.series()).stream()
                .filter(joint -> !joint.state().isOver())
                .noneMatch(joint -> joint.isOwnedBy(unit));
    }

    /** Of other measures with nearly the same name. */
    private Set<SeriesId> alike(Pledge pledge) {
        var indicator = indicators.series(pledge.series()).indicator();
        var alike = new HashSet<SeriesId>();
        indicators.similar(indicator.name().en(), indicator.unit().en(), 5).stream()
                .filter(similar -> similar.percent() >= LIKELY_PERCENT)
                .map(similar -> similar.known().definition().code())
                .filter(code -> !code.equals(indicator.code()))
                .flatMap(code -> indicators.byCode(code).stream())
                .forEach(series -> alike.add(series.id()));
        return alike;
    }

    private Map<SeriesId, List<UnitCode>> others(
            UnitCode unit, FiscalYear year, List<Pledge> own, Map<Pledge, Set<SeriesId>> alike) {
        var wanted = new HashSet<SeriesId>();
        own.forEach(pledge -> wanted.add(pledge.series()));
        alike.values().forEach(wanted::addAll);
        var others = new ArrayList<Measured>();
        pledges.eachMeasured(
                year,
                unit.country(),
                measured -> {
                    if (wanted.contains(measured.series())
                            && !measured.unit().equals(unit)
                            && RANK.contains(territory.unit(measured.unit()).tier())) {
                        others.add(measured);
                    }
                });
        return others.stream()
                .sorted(BY_RANK)
                .collect(groupingBy(Measured::series, mapping(Measured::unit, toList())));
    }
}
