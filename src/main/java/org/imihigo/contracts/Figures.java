package org.imihigo.contracts;

import static org.imihigo.contracts.UnitOfMeasure.MONEY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.indicators.Amount;

/**
 * The targets, after what the file means by them was thought about.
 *
 * @param counts of rates by two counts: those of the quarters, then those of the year
 * @param findings about their cells
 */
record Figures(
        List<Optional<BigDecimal>> quarters,
        Optional<BigDecimal> annual,
        Optional<BigDecimal> baseline,
        List<Optional<Amount.Counts>> counts,
        List<Finding> findings) {
    private static final BigDecimal FAR = new BigDecimal(20);

    static Figures of(Shape shape, boolean rate, boolean lessIsBetter) {
        var findings = new ArrayList<Finding>();
        shape.targets().map(Figure::findings).forEach(findings::addAll);
        boolean fraction = rate && isFraction(shape);
        if (fraction) {
            findings.add(
                    Finding.at(
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
                findings.add(Finding.at("none.zero", Severity.ASKS, column));
            }
            if (figure.dash() && asked) {
                findings.add(Finding.at("none.dash", Severity.ASKS, column));
            }
            if (!rate && figure.percent()) {
                findings.add(
                        Finding.at(
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
                shape.counts(),
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
        return Finding.at(
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

    static BigDecimal plain(BigDecimal value) {
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

    static Optional<Amount> amount(BigDecimal value, int decimals) {
        var scaled = value.movePointRight(decimals);
        boolean fits = scaled.abs().compareTo(BigDecimal.valueOf(Amount.LARGEST)) <= 0;
        return fits ? Optional.of(new Amount.Value(scaled.longValueExact())) : Optional.empty();
    }

    int decimals(String unit) {
        return unit.equals(MONEY) ? 0 : Math.max(scale(), UnitOfMeasure.decimals(unit));
    }

    boolean fits(int decimals) {
        return all().allMatch(value -> amount(value, Math.max(decimals, scale())).isPresent());
    }
}
