package org.imihigo.contracts;

import static org.imihigo.contracts.UnitOfMeasure.MONEY;
import static org.imihigo.contracts.UnitOfMeasure.PERCENT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.LeafFigure;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;

/**
 * What a row with targets would promise.
 *
 * @param known the indicator that has this name already, and is measured so
 * @param question what is to be asked about its measurement; empty where there is no doubt
 */
record Meaning(
        Shape shape,
        Named named,
        Optional<Indicator> known,
        Figures figures,
        Measurement measurement,
        Optional<String> question) {
    private static final BigDecimal FAR = new BigDecimal(20);
    private static final BigDecimal MOST_IN_THE_LAST = new BigDecimal("0.6");

    /**
     * What is measured.
     *
     * @param name of the indicator; of a part, its heading's
     * @param own of a part, its own text
     */
    record Named(String name, Optional<String> category, String own) {
        private String all() {
            return own.isEmpty() ? name : name + " " + own;
        }
    }

    static Meaning of(Shape shape, Named named, Known known) {
        var chosen = shape.choice().measurement();
        var there =
                known.named(named.name)
                        .filter(
                                one ->
                                        chosen.isEmpty()
                                                || chosen.get().equals(Measurement.of(one)));
        var said = shape.text(Column.MEASURE).orElse("");
        var unit =
                chosen.or(() -> there.map(Measurement::of))
                        .map(Measurement::unit)
                        .orElseGet(() -> unit(shape, named, said));
        var wording = Wording.of(named.all());
        boolean rate = unit.equals(PERCENT);
        var figures = Figures.of(shape, rate, wording.lessIsBetter());
        if (there.isPresent()) {
            return new Meaning(
                    shape, named, there, figures, Measurement.of(there.get()), Optional.empty());
        }
        if (chosen.isPresent()) {
            return new Meaning(shape, named, there, figures, chosen.get(), Optional.empty());
        }
        var timing =
                Timing.of(
                        new Timing.Clues(
                                wording, said, rate, figures.quarters(), figures.annual()));
        var proposed =
                new Measurement(
                        timing.time(),
                        timing.space(),
                        wording.lessIsBetter() ? new Direction.Down() : new Direction.Up(),
                        timing.time() != OverTime.MILESTONE && !isOnePiece(figures),
                        unit,
                        figures.decimals(unit));
        return new Meaning(shape, named, there, figures, proposed, timing.question());
    }

    private static boolean isOnePiece(Figures figures) {
        return figures.annual().filter(year -> year.compareTo(BigDecimal.ONE) == 0).isPresent();
    }

    private static String unit(Shape shape, Named named, String said) {
        var targets = shape.targets().filter(Figure::isMore).toList();
        boolean percent = !targets.isEmpty() && targets.stream().allMatch(Figure::percent);
        return shape.text(Column.UNIT)
                .map(UnitOfMeasure::said)
                .or(() -> percent ? Optional.of(PERCENT) : Optional.empty())
                .or(() -> UnitOfMeasure.worded(named.own))
                .or(() -> UnitOfMeasure.worded(named.name))
                .or(
                        () ->
                                UnitOfMeasure.said(said).equals(PERCENT)
                                        ? Optional.of(PERCENT)
                                        : Optional.empty())
                .orElse(UnitOfMeasure.NUMBER);
    }

    /** The same, measured as its sisters are. */
    Meaning measured(Measurement measurement, Optional<String> question) {
        return new Meaning(shape, named, known, figures, measurement, question);
    }

    /** What no two rows may share; empty where there is no name. */
    String key() {
        return named.name.isEmpty()
                ? ""
                : Folded.of(named.name) + "\n" + named.category.map(Folded::of).orElse("");
    }

    boolean isSettled() {
        return question.filter(one -> !shape.choice().accepted().contains(one)).isEmpty();
    }

    Proposal proposal(Chapters.Chapter chapter) {
        return new Proposal(
                chapter.pillar(),
                chapter.sector(),
                chapter.outcome(),
                chapter.output(),
                named.name,
                named.category,
                known.map(Indicator::code),
                measurement,
                isSettled(),
                figures.baseline(),
                figures.annual(),
                figures.quarters(),
                computed());
    }

    /** What the board would make of the year, were the quarters reported as promised. */
    private Optional<Fraction> computed() {
        if (figures.quarters().stream().allMatch(Optional::isEmpty)
                || !Measure.allowed(measurement.time()).contains(measurement.space())
                || measurement.time() == OverTime.RATE_POOLED) {
            return Optional.empty();
        }
        int decimals = Math.max(measurement.decimals(), figures.scale());
        var amounts =
                figures.quarters().stream()
                        .map(quarter -> quarter.flatMap(value -> amount(value, decimals)))
                        .toList();
        var measure = Measure.of(measurement.time(), measurement.space());
        return LeafFigure.toDate(measure, decimals, amounts).value();
    }

    private static Optional<Amount> amount(BigDecimal value, int decimals) {
        var scaled = value.movePointRight(decimals);
        boolean fits = scaled.abs().compareTo(BigDecimal.valueOf(Amount.LARGEST)) <= 0;
        return fits ? Optional.of(new Amount.Value(scaled.longValueExact())) : Optional.empty();
    }

    List<Finding> findings(Chapters.Chapter chapter) {
        return Stream.of(
                        figures.findings().stream(),
                        aboutItsName(),
                        aboutItsMeasure(),
                        aboutItsYear(),
                        aboutItsPlace(chapter),
                        aboutItsBaseline())
                .flatMap(found -> found)
                .filter(
                        finding ->
                                !(finding.canBeAccepted()
                                        && shape.choice().accepted().contains(finding.code())))
                .toList();
    }

    private Stream<Finding> aboutItsName() {
        if (named.name.isEmpty() || named.category.filter(String::isEmpty).isPresent()) {
            return Stream.of(finding("name.missing", Severity.BLOCKS, Column.INDICATOR));
        }
        boolean thin = named.own.isEmpty() && named.name.split(" ").length == 1;
        return thin
                ? Stream.of(finding("name.thin", Severity.ASKS, Column.INDICATOR, named.name))
                : Stream.empty();
    }

    private Stream<Finding> aboutItsMeasure() {
        var findings = new ArrayList<Finding>();
        question.ifPresent(one -> findings.add(finding(one, Severity.ASKS, Column.MEASURE)));
        boolean chosen = shape.choice().measurement().isPresent();
        var wording = Wording.of(named.all());
        if (wording.turned() && !chosen && known.isEmpty()) {
            findings.add(finding("direction.unclear", Severity.ASKS, Column.INDICATOR));
        }
        if (!named.name.isEmpty() && known.isEmpty()) {
            try {
                measurement.definition("X1", Texts.same(named.name));
            } catch (Refusal refusal) {
                findings.add(Finding.refused(refusal));
            }
        }
        if (figures.scale() > measurement.decimals()) {
            findings.add(
                    finding(
                            "number.places",
                            Severity.BLOCKS,
                            figures.finest(),
                            measurement.decimals()));
        }
        if (!figures.fits(measurement.decimals())) {
            findings.add(finding("number.large", Severity.BLOCKS, Column.ANNUAL_TARGET, ""));
        }
        return findings.stream();
    }

    private Stream<Finding> aboutItsYear() {
        if (!shape.promises()) {
            boolean zero = shape.targets().anyMatch(Figure::isZero);
            return Stream.of(
                    zero
                            ? finding("none.all", Severity.ASKS, Column.ANNUAL_TARGET)
                            : finding("none.promised", Severity.BLOCKS, Column.ANNUAL_TARGET));
        }
        var right = computed();
        if (right.isEmpty()) {
            return Stream.empty();
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
        return Fraction.of(figures.annual().get()).equals(right.get())
                ? late()
                : Stream.of(wrong(figures.annual().get(), shown));
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
                measurement.unit().equals(PERCENT)
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
                ? finding(
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
                ? Stream.of(finding("quarter.late", Severity.ADVISES, Column.Q4_TARGET))
                : Stream.empty();
    }

    private Stream<Finding> aboutItsPlace(Chapters.Chapter chapter) {
        if (chapter.pillar().isEmpty()) {
            return Stream.of(finding("pillar.missing", Severity.BLOCKS, Column.PILLAR));
        }
        return chapter.carried()
                ? Stream.of(finding("pillar.carried", Severity.ADVISES, Column.PILLAR))
                : Stream.empty();
    }

    private Stream<Finding> aboutItsBaseline() {
        var baseline = shape.baseline();
        if (!baseline.findings().isEmpty()) {
            return baseline.findings().stream()
                    .limit(1)
                    .map(
                            found ->
                                    finding(
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
                finding(
                        ahead == 0 ? "baseline.equal" : "baseline.side",
                        Severity.ADVISES,
                        Column.BASELINE,
                        figures.baseline().get(),
                        figures.annual().get()));
    }

    private static Finding finding(
            String code, Severity severity, Column column, Object... arguments) {
        return new Finding(code, severity, column, List.of(arguments), Optional.empty());
    }

    /**
     * The targets, after what the file means by them was thought about.
     *
     * @param findings about their cells
     */
    record Figures(
            List<Optional<BigDecimal>> quarters,
            Optional<BigDecimal> annual,
            Optional<BigDecimal> baseline,
            List<Finding> findings) {

        static Figures of(Shape shape, boolean rate, boolean lessIsBetter) {
            var findings = new ArrayList<Finding>();
            shape.targets().map(Figure::findings).forEach(findings::addAll);
            boolean fraction = rate && isFraction(shape);
            if (fraction) {
                findings.add(
                        finding(
                                "percent.fraction",
                                Severity.ASKS,
                                Column.ANNUAL_TARGET,
                                largest(shape),
                                plain(largest(shape).movePointRight(2))));
            }
            var quarters = new ArrayList<Optional<BigDecimal>>();
            boolean begun = false;
            for (int at = 0; at < shape.quarters().size(); at++) {
                var figure = shape.quarters().get(at);
                var column = Column.QUARTERS.get(at);
                boolean asked = !shape.typed().contains(column);
                boolean empty =
                        rate
                                && figure.isZero()
                                && asked
                                && (begun || (lessIsBetter && shape.promises()));
                if (empty) {
                    findings.add(finding("none.zero", Severity.ASKS, column));
                }
                if (figure.dash() && asked) {
                    findings.add(finding("none.dash", Severity.ASKS, column));
                }
                if (!rate && figure.percent()) {
                    findings.add(
                            finding(
                                    "percent.stray",
                                    Severity.ASKS,
                                    column,
                                    figure.value().orElseThrow()));
                }
                begun |= figure.isMore();
                boolean mixed = rate && asked && !fraction && isMixed(figure, shape);
                if (mixed) {
                    findings.add(mixed(figure.value().orElseThrow(), column));
                }
                quarters.add(empty ? Optional.empty() : whole(figure, fraction || mixed));
            }
            boolean mixedYear =
                    rate
                            && !fraction
                            && !shape.typed().contains(Column.ANNUAL_TARGET)
                            && isMixed(shape.annual(), shape);
            if (mixedYear) {
                findings.add(mixed(shape.annual().value().orElseThrow(), Column.ANNUAL_TARGET));
            }
            boolean small =
                    shape.baseline()
                            .value()
                            .filter(value -> value.compareTo(BigDecimal.ONE) <= 0)
                            .isPresent();
            return new Figures(
                    List.copyOf(quarters),
                    whole(shape.annual(), fraction || mixedYear),
                    whole(shape.baseline(), fraction && small),
                    List.copyOf(findings));
        }

        /** 0.9 for 90 %: every figure is at most one, and none says that it is a percentage. */
        private static boolean isFraction(Shape shape) {
            return shape.targets().anyMatch(figure -> figure.isMore())
                    && shape.targets().noneMatch(Figure::percent)
                    && shape.typed().isEmpty()
                    && shape.targets()
                            .flatMap(figure -> figure.value().stream())
                            .allMatch(value -> value.compareTo(BigDecimal.ONE) <= 0);
        }

        /** 0.9 beside 90: at most one, and a twentieth of the largest. */
        private static boolean isMixed(Figure figure, Shape shape) {
            return !figure.percent()
                    && figure.value()
                            .filter(value -> value.signum() > 0)
                            .filter(value -> value.compareTo(BigDecimal.ONE) <= 0)
                            .filter(value -> value.multiply(FAR).compareTo(largest(shape)) < 0)
                            .isPresent();
        }

        private static Finding mixed(BigDecimal value, Column column) {
            return finding(
                    "percent.mixed", Severity.ASKS, column, value, plain(value.movePointRight(2)));
        }

        private static BigDecimal largest(Shape shape) {
            return shape.targets()
                    .flatMap(figure -> figure.value().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::max);
        }

        private static Optional<BigDecimal> whole(Figure figure, boolean fraction) {
            return figure.value().map(value -> fraction ? plain(value.movePointRight(2)) : value);
        }

        private static BigDecimal plain(BigDecimal value) {
            var plain = value.stripTrailingZeros();
            return plain.scale() < 0 ? plain.setScale(0) : plain;
        }

        private Stream<BigDecimal> all() {
            return Stream.concat(quarters.stream(), Stream.of(annual, baseline))
                    .flatMap(Optional::stream);
        }

        /** How many places the finest of them has. */
        int scale() {
            return all().mapToInt(BigDecimal::scale).max().orElse(0);
        }

        Column finest() {
            if (baseline.filter(value -> value.scale() == scale()).isPresent()) {
                return Column.BASELINE;
            }
            return IntStream.range(0, quarters.size())
                    .filter(
                            at ->
                                    quarters.get(at)
                                            .filter(value -> value.scale() == scale())
                                            .isPresent())
                    .mapToObj(Column.QUARTERS::get)
                    .findFirst()
                    .orElse(Column.ANNUAL_TARGET);
        }

        int decimals(String unit) {
            return unit.equals(MONEY) ? 0 : Math.max(scale(), UnitOfMeasure.decimals(unit));
        }

        boolean fits(int decimals) {
            return all().allMatch(value -> amount(value, Math.max(decimals, scale())).isPresent());
        }
    }
}
