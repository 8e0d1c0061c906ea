package org.imihigo.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Definition;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.IndicatorId;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Ratio;
import org.imihigo.indicators.SeriesId;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Baseline;
import org.imihigo.pledges.Chain;
import org.imihigo.pledges.Pillar;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Source;
import org.imihigo.pledges.Targets;
import org.imihigo.reporting.Kind;

/** Pledges for tests, in the words of their arithmetic. Figures have three decimals. */
record Promise(
        FiscalYear year,
        OverTime time,
        Measure.StartsAt startsAt,
        Direction direction,
        boolean divisible,
        Pillar pillar,
        long weight,
        Optional<Amount> baseline,
        Amount annual,
        List<Optional<Amount>> periods) {
    static Promise of(OverTime time, String target) {
        return new Promise(
                new FiscalYear(2025),
                time,
                Measure.StartsAt.ZERO,
                new Direction.Up(),
                true,
                Pillar.ECONOMIC,
                1,
                Optional.empty(),
                amount(target),
                List.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    static Promise total(String target) {
        return of(OverTime.FLOW_SUM, target);
    }

    static Promise level(String baseline, String target) {
        return of(OverTime.STOCK_LAST, target).from(baseline);
    }

    Promise from(String value) {
        return with(direction, divisible, pillar, weight, Optional.of(amount(value)), periods);
    }

    Promise lowerIsBetter() {
        return towards(new Direction.Down());
    }

    Promise towards(Direction way) {
        return with(way, divisible, pillar, weight, baseline, periods);
    }

    Promise indivisible() {
        return with(direction, false, pillar, weight, baseline, periods);
    }

    Promise in(Pillar place) {
        return with(direction, divisible, place, weight, baseline, periods);
    }

    Promise weighing(long share) {
        return with(direction, divisible, pillar, share, baseline, periods);
    }

    /** An empty text where nothing is promised for the quarter. */
    Promise quarterly(String... targets) {
        var amounts = new ArrayList<Optional<Amount>>();
        for (var target : targets) {
            amounts.add(target.isEmpty() ? Optional.empty() : Optional.of(amount(target)));
        }
        return with(direction, divisible, pillar, weight, baseline, amounts);
    }

    Promise startingAt(Measure.StartsAt start) {
        return new Promise(
                year, time, start, direction, divisible, pillar, weight, baseline, annual, periods);
    }

    Promise during(FiscalYear other) {
        return new Promise(
                other, time, startsAt, direction, divisible, pillar, weight, baseline, annual,
                periods);
    }

    private Promise with(
            Direction way,
            boolean parts,
            Pillar place,
            long share,
            Optional<Amount> start,
            List<Optional<Amount>> targets) {
        return new Promise(year, time, startsAt, way, parts, place, share, start, annual, targets);
    }

    Indicator indicator() {
        var text = Texts.same("t");
        var space = Measure.allowed(time).iterator().next();
        if (time == OverTime.RATE_LAST) {
            space = OverSpace.MEAN;
        }
        var ratio =
                space == OverSpace.POOLED
                        ? Optional.of(new Ratio(Texts.same("done"), Texts.same("received")))
                        : Optional.<Ratio>empty();
        var definition =
                new Definition(
                        "TEST",
                        text,
                        space == OverSpace.POOLED ? Texts.same("%") : text,
                        3,
                        new Measure(time, space, startsAt),
                        direction,
                        divisible,
                        Indicator.ResultLevel.OUTPUT,
                        FiscalPeriod.Kind.QUARTER,
                        Set.of(),
                        ratio);
        return new Indicator(new IndicatorId(1), definition);
    }

    Pledge pledge() {
        return new Pledge(
                new PledgeId(UUID.randomUUID()),
                new UnitCode("RW57"),
                year,
                new SeriesId(1),
                1,
                new Chain(pillar, "S", "O", "P"),
                Source.OWN,
                new Baseline(
                        baseline, Optional.empty(), Optional.empty(), Baseline.Confidence.UNKNOWN),
                new Targets(1, annual, periods),
                Fraction.of(weight),
                "V",
                Optional.empty(),
                Optional.empty());
    }

    Expected expected() {
        return Expected.of(pledge(), indicator());
    }

    Judged reached(String actual) {
        return judged(Found.reported(Fraction.parse(actual), Kind.VALIDATED, new Covered(1, 1)));
    }

    Judged lacking(Found.State state) {
        return judged(Found.nothing(state, new Covered(0, 1)));
    }

    private Judged judged(Found found) {
        return Judged.of(pledge(), indicator(), found);
    }

    private static Amount amount(String text) {
        return new Amount.Value(new BigDecimal(text).movePointRight(3).longValueExact());
    }
}
