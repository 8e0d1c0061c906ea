package org.imihigo.board;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Definition;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.indicators.Series;
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

/** Definitions and pledges for the tests of the board. */
final class Promises {
    private static final Chain CHAIN =
            new Chain(Pillar.ECONOMIC, "Agriculture", "More is grown", "Terraces");

    private Promises() {}

    /** One of each way to add up that the tables of the rules tell apart. */
    static List<Definition> definitions() {
        return List.of(
                Sample.definition(
                        "TERRACES", "ha", 1, Measure.of(OverTime.FLOW_SUM, OverSpace.SUM)),
                Sample.definition(
                        "WORKERS", "households", 0, Measure.of(OverTime.STOCK_LAST, OverSpace.SUM)),
                Sample.definition("DEPTH", "m", 2, Measure.of(OverTime.STOCK_LAST, OverSpace.MIN)),
                Sample.definition(
                        "ROADWORK", "%", 0, Measure.of(OverTime.MILESTONE, OverSpace.MEAN)),
                Sample.rate("CBHI", OverTime.RATE_LAST),
                monthly(
                        Sample.definition(
                                "ATTENDANCE",
                                "%",
                                1,
                                Measure.of(OverTime.RATE_MEAN, OverSpace.MEAN))));
    }

    private static Definition monthly(Definition quarterly) {
        return new Definition(
                quarterly.code(),
                quarterly.name(),
                quarterly.unit(),
                quarterly.decimals(),
                quarterly.measure(),
                quarterly.direction(),
                quarterly.divisible(),
                quarterly.level(),
                FiscalPeriod.Kind.MONTH,
                quarterly.tags(),
                quarterly.ratio());
    }

    /**
     * @param wanted the periods for which something is promised, one bit each
     */
    static Pledge pledge(UnitCode unit, FiscalYear year, Series series, Source source, int wanted) {
        Amount target =
                series.indicator().measure().counted()
                        ? new Amount.Counts(1, 2)
                        : new Amount.Value(10);
        var periods =
                IntStream.range(0, series.indicator().frequency().inYear())
                        .mapToObj(
                                period ->
                                        ((wanted >> period) & 1) == 0
                                                ? Optional.<Amount>empty()
                                                : Optional.of(target))
                        .toList();
        return new Pledge(
                new PledgeId(UUID.randomUUID()),
                unit,
                year,
                series.id(),
                series.id().value(),
                CHAIN,
                source,
                new Baseline(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Baseline.Confidence.UNKNOWN),
                Targets.of(target, periods),
                Fraction.ONE,
                "Lists",
                Optional.empty(),
                Optional.empty());
    }
}
