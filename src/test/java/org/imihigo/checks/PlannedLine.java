package org.imihigo.checks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imihigo.baselines.Confidence;
import org.imihigo.checks.Planned.Figures;
import org.imihigo.checks.Planned.Means;
import org.imihigo.checks.Planned.Tie;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.Fraction;

/** A line for tests: all is well with it, until the test says otherwise. */
record PlannedLine(Planned line) {
    static PlannedLine named(String name) {
        return new PlannedLine(
                new Planned(
                        name,
                        name,
                        name,
                        "",
                        Tie.NONE,
                        new Measuring(
                                OverTime.FLOW_SUM, OverSpace.SUM, new Direction.Up(), true, "ha"),
                        new Stand.Known(Fraction.of(100), Confidence.MEASURED),
                        new Figures(
                                Optional.of(Fraction.of(120)),
                                List.of(quarter("30"), quarter("30"), quarter("30"), quarter("30")),
                                Optional.empty()),
                        new Means(
                                Optional.of("Field measurement"),
                                Optional.of("Earmarked"),
                                Optional.of(Fraction.of(1000)),
                                Optional.of(List.of()),
                                Optional.of("Director of agriculture"),
                                Optional.empty())));
    }

    static Optional<Fraction> quarter(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Fraction.parse(text));
    }

    PlannedLine measured(OverTime time, String unit) {
        var space =
                switch (time) {
                    case FLOW_SUM, CUMULATIVE_LAST, STOCK_LAST, ONE_OFF -> OverSpace.SUM;
                    case RATE_POOLED -> OverSpace.POOLED;
                    case RATE_MEAN, RATE_LAST -> OverSpace.MEAN;
                    case MILESTONE -> OverSpace.NONE;
                };
        var was = line.measuring();
        return with(new Measuring(time, space, was.direction(), was.divisible(), unit));
    }

    PlannedLine lessIsBetter() {
        var was = line.measuring();
        return with(
                new Measuring(
                        was.time(),
                        was.space(),
                        new Direction.Down(),
                        was.divisible(),
                        was.unit()));
    }

    PlannedLine inOnePiece() {
        var was = line.measuring();
        return with(new Measuring(was.time(), was.space(), was.direction(), false, was.unit()));
    }

    PlannedLine with(Measuring measuring) {
        return with(measuring, line.baseline(), line.figures(), line.means());
    }

    PlannedLine from(String baseline) {
        return with(new Stand.Known(Fraction.parse(baseline), Confidence.ADMINISTRATIVE));
    }

    PlannedLine with(Stand baseline) {
        return with(line.measuring(), baseline, line.figures(), line.means());
    }

    /** The year, of which the periods say nothing. */
    PlannedLine to(String annual) {
        return to(annual, "", "", "", "");
    }

    PlannedLine to(String annual, String... quarters) {
        return with(
                new Figures(
                        Optional.of(Fraction.parse(annual)),
                        Arrays.stream(quarters).map(PlannedLine::quarter).toList(),
                        line.figures().weight()));
    }

    PlannedLine weighing(String weight) {
        return with(
                new Figures(
                        line.figures().annual(),
                        line.figures().periods(),
                        Optional.of(Fraction.parse(weight))));
    }

    private PlannedLine with(Figures figures) {
        return with(line.measuring(), line.baseline(), figures, line.means());
    }

    PlannedLine verifiedBy(String means) {
        var was = line.means();
        return with(
                new Means(
                        Optional.of(means),
                        was.funds(),
                        was.cost(),
                        was.milestones(),
                        was.owner(),
                        was.origin()));
    }

    PlannedLine paidBy(String funds, String cost) {
        var was = line.means();
        return with(
                new Means(
                        was.verification(),
                        Optional.of(funds),
                        quarter(cost),
                        was.milestones(),
                        was.owner(),
                        was.origin()));
    }

    PlannedLine ownedBy(String owner) {
        var was = line.means();
        return with(
                new Means(
                        was.verification(),
                        was.funds(),
                        was.cost(),
                        was.milestones(),
                        Optional.of(owner),
                        was.origin()));
    }

    PlannedLine doneBy(LocalDate... steps) {
        var was = line.means();
        return with(
                new Means(
                        was.verification(),
                        was.funds(),
                        was.cost(),
                        Optional.of(List.of(steps)),
                        was.owner(),
                        was.origin()));
    }

    private PlannedLine with(Means means) {
        return with(line.measuring(), line.baseline(), line.figures(), means);
    }

    PlannedLine linked() {
        return new PlannedLine(
                new Planned(
                        line.key(),
                        line.name(),
                        line.priority(),
                        line.address(),
                        new Tie(Optional.empty(), Optional.empty(), true),
                        line.measuring(),
                        line.baseline(),
                        line.figures(),
                        line.means()));
    }

    private PlannedLine with(Measuring measuring, Stand baseline, Figures figures, Means means) {
        return new PlannedLine(
                new Planned(
                        line.key(),
                        line.name(),
                        line.priority(),
                        line.address(),
                        line.tie(),
                        measuring,
                        baseline,
                        figures,
                        means));
    }

    /** The year, and its last quarter. */
    PlannedLine reaching(Fraction annual) {
        return with(
                new Figures(
                        Optional.of(annual),
                        List.of(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(annual)),
                        line.figures().weight()));
    }

    /** The same in another unit of measure. */
    PlannedLine scaled(Fraction by) {
        var stand =
                line.baseline()
                        .figure()
                        .<Stand>map(
                                from -> new Stand.Known(from.times(by), Confidence.ADMINISTRATIVE))
                        .orElse(line.baseline());
        return with(stand)
                .with(
                        new Figures(
                                line.figures().annual().map(by::times),
                                line.figures().periods().stream()
                                        .map(period -> period.map(by::times))
                                        .toList(),
                                line.figures().weight()));
    }

    PlannedLine keyed(String key) {
        return new PlannedLine(
                new Planned(
                        key,
                        line.name(),
                        line.priority(),
                        line.address(),
                        line.tie(),
                        line.measuring(),
                        line.baseline(),
                        line.figures(),
                        line.means()));
    }
}
