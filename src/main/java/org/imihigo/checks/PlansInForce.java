package org.imihigo.checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imihigo.baselines.Baseline;
import org.imihigo.baselines.Baselines;
import org.imihigo.baselines.Confidence;
import org.imihigo.baselines.Need;
import org.imihigo.baselines.Stated;
import org.imihigo.checks.Planned.Figures;
import org.imihigo.checks.Planned.Means;
import org.imihigo.checks.Planned.Tie;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Plan;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.springframework.stereotype.Component;

/** What units have promised, as plans: many at once, in a handful of questions. */
@Component
class PlansInForce {
    private final Pledges pledges;
    private final Indicators indicators;
    private final Baselines baselines;

    PlansInForce(Pledges pledges, Indicators indicators, Baselines baselines) {
        this.pledges = pledges;
        this.indicators = indicators;
        this.baselines = baselines;
    }

    /** The baselines of the register, as far as a plan may rest on them. */
    Map<Need, Stand> register(UnitCode place) {
        return baselines.within(place).stream()
                .collect(
                        toMap(
                                one -> new Need(one.unit(), one.series()),
                                one -> stand(one, indicators.series(one.series()).indicator())));
    }

    private static Stand stand(Baseline baseline, Indicator indicator) {
        return switch (baseline.stated()) {
            case Stated.ToEstablish seek -> new Stand.ToEstablish(seek.due());
            case Stated.Found found ->
                    found.value()
                            .exact(indicator.decimals())
                            .<Stand>map(value -> new Stand.Known(value, found.confidence()))
                            .orElseGet(Stand.Unknown::new);
        };
    }

    /** Of those that have promised anything, by unit. */
    List<Promises> of(FiscalYear year, Collection<UnitCode> units, Map<Need, Stand> register) {
        var all = pledges.of(year, units);
        return of(year, all, pledges.plans(all.stream().map(Pledge::id).toList()), register);
    }

    /** The same without who pays and who answers for it. */
    List<Promises> figures(FiscalYear year, Collection<UnitCode> units, Map<Need, Stand> register) {
        return of(year, pledges.of(year, units), Map.of(), register);
    }

    private List<Promises> of(
            FiscalYear year,
            List<Pledge> all,
            Map<PledgeId, Plan> plans,
            Map<Need, Stand> register) {
        return all.stream()
                .collect(groupingBy(Pledge::unit, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(own -> plan(own.getKey(), year, own.getValue(), plans, register))
                .toList();
    }

    private Promises plan(
            UnitCode unit,
            FiscalYear year,
            List<Pledge> own,
            Map<PledgeId, Plan> plans,
            Map<Need, Stand> register) {
        boolean weighed = own.stream().map(Pledge::weight).distinct().count() > 1;
        return new Promises(
                unit,
                year,
                own.stream().map(pledge -> line(pledge, plans, weighed, register)).toList());
    }

    private Planned line(
            Pledge pledge, Map<PledgeId, Plan> plans, boolean weighed, Map<Need, Stand> register) {
        var plan = Optional.ofNullable(plans.get(pledge.id()));
        var series = indicators.series(pledge.series());
        var indicator = series.indicator();
        var output = pledge.chain().output();
        return new Planned(
                key(series),
                name(series),
                output.isBlank() ? indicator.code() : output,
                "/pledges/" + pledge.id(),
                new Tie(
                        Optional.of(pledge.series()),
                        Optional.of(pledge.id()),
                        pledge.parent().isPresent()
                                || pledge.source() == Source.JOINT
                                || plan.filter(one -> !one.joint().isEmpty()).isPresent()),
                Measuring.of(indicator),
                stand(pledge, indicator, register),
                new Figures(
                        pledge.targets().annual().exact(indicator.decimals()),
                        pledge.targets().periods().stream()
                                .map(
                                        period ->
                                                period.flatMap(
                                                        amount ->
                                                                amount.exact(indicator.decimals())))
                                .toList(),
                        Optional.of(pledge.weight()).filter(_ -> weighed)),
                means(pledge, plan));
    }

    /** Of a pledge without a plan nobody knows who pays, and who answers for it. */
    private static Means means(Pledge pledge, Optional<Plan> plan) {
        return plan.map(one -> Means.of(pledge.verification(), one, "", pledge.origin().orElse("")))
                .orElseGet(
                        () ->
                                new Means(
                                        Optional.of(pledge.verification()),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        pledge.origin()));
    }

    /** The pledge's own baseline, else that of the register. */
    private static Stand stand(Pledge pledge, Indicator indicator, Map<Need, Stand> register) {
        return pledge.baseline()
                .value()
                .flatMap(value -> value.exact(indicator.decimals()))
                .<Stand>map(
                        value ->
                                new Stand.Known(
                                        value,
                                        Confidence.valueOf(pledge.baseline().confidence().name())))
                .or(
                        () ->
                                Optional.ofNullable(
                                        register.get(new Need(pledge.unit(), pledge.series()))))
                .orElseGet(Stand.Unknown::new);
    }

    /** What stays the same of a line from the first draft to the last report. */
    static String key(Series series) {
        return series.category()
                .map(category -> Planned.key(series.indicator().code(), category.en()))
                .orElse(series.indicator().code());
    }

    private static String name(Series series) {
        var whole = series.indicator().name().en();
        return series.category().map(kind -> whole + ", " + kind.en()).orElse(whole);
    }

    Fraction exact(SeriesId series, Amount amount) {
        return amount.exact(indicators.series(series).indicator().decimals()).orElseThrow();
    }
}
