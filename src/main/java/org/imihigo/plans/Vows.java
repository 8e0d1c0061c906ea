package org.imihigo.plans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.OverSpace;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.springframework.stereotype.Component;

/** The pledges that serve the lines of a plan, year by year. */
@Component
class Vows {
    private final Alignment alignment;
    private final Pledges pledges;
    private final Indicators indicators;

    Vows(Alignment alignment, Pledges pledges, Indicators indicators) {
        this.alignment = alignment;
        this.pledges = pledges;
        this.indicators = indicators;
    }

    /** Who serves what. Of the plan's own unit: others' contracts are not its contract. */
    record Served(Map<Reference, List<Pledge>> byLine, Set<FiscalYear> contracts) {
        /** Whether the unit vows anything in a year: without a contract nothing can be missing. */
        boolean hasContract(FiscalYear year) {
            return contracts.contains(year);
        }

        List<Pledge> by(PlanLine line, FiscalYear year) {
            return byLine.getOrDefault(line.reference(), List.of()).stream()
                    .filter(pledge -> pledge.year().equals(year))
                    .toList();
        }
    }

    Served of(Plan plan) {
        Map<PledgeId, Pledge> own =
                plan.years().stream()
                        .flatMap(year -> pledges.of(plan.unit(), year).stream())
                        .collect(Collectors.toMap(Pledge::id, pledge -> pledge));
        return new Served(
                alignment.to(plan.code()).stream()
                        .filter(link -> own.containsKey(link.pledge()))
                        .collect(
                                Collectors.groupingBy(
                                        Link::to,
                                        Collectors.flatMapping(
                                                link -> Stream.ofNullable(own.get(link.pledge())),
                                                Collectors.toList()))),
                own.values().stream().map(Pledge::year).collect(Collectors.toSet()));
    }

    Coverage coverage(PlanLine line, FiscalYear year, Served served) {
        return Coverage.of(
                line.aim(), year, served.by(line, year).stream().map(this::vow).toList());
    }

    private Coverage.Vow vow(Pledge pledge) {
        var indicator = indicators.series(pledge.series()).indicator();
        var unit = indicator.unit();
        return new Coverage.Vow(
                pledge.series(),
                List.of(unit.en(), unit.fr(), unit.rw()),
                pledge.targets().annual().exact(indicator.decimals()).orElseThrow(),
                indicator.measure().space() == OverSpace.SUM,
                indicator.direction() instanceof Direction.Down);
    }
}
