package org.imihigo.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.contracts.Meaning.Named;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;

/** What is to be said about a row that promises something. */
final class Remarks {
    private static final BigDecimal MOST_IN_THE_LAST = new BigDecimal("0.6");

    private final Meaning meaning;
    private final Chapters.Chapter chapter;
    private final Shape shape;
    private final Named named;
    private final Figures figures;
    private final Measurement measurement;

    Remarks(Meaning meaning, Chapters.Chapter chapter) {
        this.meaning = meaning;
        this.chapter = chapter;
        shape = meaning.shape();
        named = meaning.named();
        figures = meaning.figures();
        measurement = meaning.measurement();
    }

    List<Finding> all() {
        return Stream.of(
                        figures.findings().stream(),
                        aboutItsName(),
                        aboutItsMeasure(),
                        aboutItsYear(),
                        aboutItsPlace(),
                        aboutItsBaseline())
                .flatMap(found -> found)
                .filter(
                        finding ->
                                !(finding.canBeAccepted()
                                        && shape.choice().accepted().contains(finding.code())))
                .toList();
    }

    private Stream<Finding> aboutItsName() {
        if (named.name().isEmpty() || named.category().filter(String::isEmpty).isPresent()) {
            return Stream.of(Finding.at("name.missing", Severity.BLOCKS, Column.INDICATOR));
        }
        boolean thin =
                shape.again().isEmpty()
                        && named.own().isEmpty()
                        && named.name().split(" ").length == 1;
        return thin
                ? Stream.of(Finding.at("name.thin", Severity.ASKS, Column.INDICATOR, named.name()))
                : Stream.empty();
    }

    private Stream<Finding> aboutItsMeasure() {
        var findings = new ArrayList<Finding>();
        meaning.question()
                .ifPresent(one -> findings.add(Finding.at(one, Severity.ASKS, Column.MEASURE)));
        boolean chosen = shape.choice().measurement().isPresent();
        var wording = Wording.of(named.all());
        var direction = shape.text(Column.DIRECTION);
        if (wording.turned() && !chosen && meaning.known().isEmpty() && direction.isEmpty()) {
            findings.add(Finding.at("direction.unclear", Severity.ASKS, Column.INDICATOR));
        }
        direction.flatMap(this::aboutItsDirection).ifPresent(findings::add);
        if (!named.name().isEmpty() && meaning.known().isEmpty()) {
            try {
                measurement.definition("X1", Texts.same(named.name()));
            } catch (Refusal refusal) {
                findings.add(Finding.refused(refusal));
            }
        }
        if (figures.scale() > measurement.decimals()) {
            findings.add(
                    Finding.at(
                            "number.places",
                            Severity.BLOCKS,
                            figures.finest(),
                            measurement.decimals()));
        }
        if (!figures.fits(measurement.decimals())) {
            findings.add(Finding.at("number.large", Severity.BLOCKS, Column.ANNUAL_TARGET, ""));
        }
        if (isAMeanOfRates()) {
            findings.add(Finding.at("rate.alone", Severity.ADVISES, Column.MEASURE));
        }
        return findings.stream();
    }

    /** A known measure, or one that somebody has chosen, says itself what is better. */
    private Optional<Finding> aboutItsDirection(String said) {
        var read = DirectionWords.read(said);
        if (read.isEmpty()) {
            return Optional.of(
                    Finding.at("direction.word", Severity.BLOCKS, Column.DIRECTION, said));
        }
        return read.filter(one -> !one.equals(measurement.direction()))
                .map(_ -> Finding.at("direction.other", Severity.BLOCKS, Column.DIRECTION, said));
    }

    /** Percentages without their counts: above, they can only be averaged. */
    private boolean isAMeanOfRates() {
        return measurement.unit().equals(UnitOfMeasure.PERCENT)
                && meaning.known().isEmpty()
                && shape.choice().measurement().isEmpty()
                && (measurement.time() == OverTime.RATE_LAST
                        || measurement.time() == OverTime.RATE_MEAN)
                && measurement.space() == OverSpace.MEAN;
    }

    private boolean isAsSigned() {
        return shape.again().flatMap(one -> one.signed(shape)).isPresent();
    }

    private Stream<Finding> aboutItsYear() {
        if (isAsSigned()) {
            return Stream.empty();
        }
        if (shape.again().filter(Recognised::isMonthly).isPresent()) {
            return Stream.of(Finding.at("key.monthly", Severity.BLOCKS, Column.ANNUAL_TARGET));
        }
        if (!shape.promises()) {
            boolean zero = shape.targets().anyMatch(Figure::isZero);
            return Stream.of(
                    zero
                            ? Finding.at("none.all", Severity.ASKS, Column.ANNUAL_TARGET)
                            : Finding.at("none.promised", Severity.BLOCKS, Column.ANNUAL_TARGET));
        }
        var right = meaning.computed();
        if (right.isEmpty()) {
            boolean unknown =
                    measurement.time() == OverTime.RATE_POOLED && figures.annual().isEmpty();
            return unknown
                    ? Stream.of(Finding.at("annual.unknown", Severity.BLOCKS, Column.ANNUAL_TARGET))
                    : Stream.empty();
        }
        var shown = shown(right.get());
        if (figures.annual().isEmpty()) {
            return shape.annual().findings().isEmpty()
                    ? Stream.of(
                            new Finding(
                                    "annual.missing",
                                    Severity.ASKS,
                                    Column.ANNUAL_TARGET,
                                    List.of(shown),
                                    Optional.of(shown.toPlainString())))
                    : Stream.empty();
        }
        return isRight(figures.annual().get(), right.get())
                ? late()
                : Stream.of(wrong(figures.annual().get(), shown));
    }

    /** Two counts make an endless decimal; what is printed of it is right. */
    private boolean isRight(BigDecimal annual, Fraction right) {
        return measurement.time() == OverTime.RATE_POOLED
                ? annual.compareTo(shown(right)) == 0
                : Fraction.of(annual).equals(right);
    }

    private BigDecimal shown(Fraction figure) {
        int places = Math.max(measurement.decimals(), figures.scale());
        var rounded = figure.rounded(places, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** The file's figure beside the right one. */
    private Finding wrong(BigDecimal annual, BigDecimal right) {
        var promised = figures.quarters().stream().flatMap(Optional::stream).toList();
        var sum = promised.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean summed =
                measurement.unit().equals(UnitOfMeasure.PERCENT)
                        && promised.size() > 1
                        && annual.compareTo(sum) == 0;
        if (!summed) {
            return new Finding(
                    "annual.differs",
                    Severity.ASKS,
                    Column.ANNUAL_TARGET,
                    List.of(annual, right),
                    Optional.of(right.toPlainString()));
        }
        boolean steps = sum.compareTo(new BigDecimal(100)) <= 0;
        return steps
                ? Finding.at(
                        "annual.steps",
                        Severity.ASKS,
                        Column.ANNUAL_TARGET,
                        annual,
                        steps(promised))
                : new Finding(
                        "annual.summed",
                        Severity.ASKS,
                        Column.ANNUAL_TARGET,
                        List.of(annual, right),
                        Optional.of(right.toPlainString()));
    }

    /** 10, 40, 25 and 25 percent, if each is what a quarter adds: 10, 50, 75, 100. */
    private static String steps(Collection<BigDecimal> promised) {
        var sum = BigDecimal.ZERO;
        var steps = new ArrayList<String>();
        for (var step : promised) {
            sum = sum.add(step);
            steps.add(sum.toPlainString());
        }
        return String.join(" · ", steps);
    }

    /** More than three fifths of the year in its last quarter. */
    private Stream<Finding> late() {
        var last = figures.quarters().getLast();
        long promised =
                figures.quarters().stream()
                        .flatMap(Optional::stream)
                        .filter(quarter -> quarter.signum() > 0)
                        .count();
        boolean late =
                measurement.time() == OverTime.FLOW_SUM
                        && promised > 1
                        && last.filter(
                                        quarter ->
                                                quarter.compareTo(
                                                                figures.annual()
                                                                        .orElseThrow()
                                                                        .multiply(MOST_IN_THE_LAST))
                                                        > 0)
                                .isPresent();
        return late
                ? Stream.of(Finding.at("quarter.late", Severity.ADVISES, Column.Q4_TARGET))
                : Stream.empty();
    }

    private Stream<Finding> aboutItsPlace() {
        if (chapter.pillar().isEmpty()) {
            return Stream.of(Finding.at("pillar.missing", Severity.BLOCKS, Column.PILLAR));
        }
        return chapter.carried()
                ? Stream.of(Finding.at("pillar.carried", Severity.ADVISES, Column.PILLAR))
                : Stream.empty();
    }

    private Stream<Finding> aboutItsBaseline() {
        var baseline = shape.baseline();
        if (!baseline.findings().isEmpty()) {
            return baseline.findings().stream()
                    .limit(1)
                    .map(
                            found ->
                                    Finding.at(
                                            "baseline.unread",
                                            Severity.ADVISES,
                                            Column.BASELINE,
                                            found.arguments().getFirst()));
        }
        if (figures.baseline().isEmpty() || figures.annual().isEmpty()) {
            return Stream.empty();
        }
        int ahead = figures.annual().get().compareTo(figures.baseline().get());
        int better = measurement.direction() instanceof Direction.Down ? -1 : 1;
        if (measurement.time() == OverTime.FLOW_SUM || ahead == better) {
            return Stream.empty();
        }
        return Stream.of(
                Finding.at(
                        ahead == 0 ? "baseline.equal" : "baseline.side",
                        Severity.ADVISES,
                        Column.BASELINE,
                        figures.baseline().get(),
                        figures.annual().get()));
    }
}
