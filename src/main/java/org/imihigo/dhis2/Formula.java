package org.imihigo.dhis2;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.imihigo.kernel.Fraction;

/**
 * An indicator as DHIS2 has them: factor × numerator ÷ denominator.
 *
 * @param top the numerator as it is written
 * @param bottom the denominator as it is written
 * @param factor 100 for a percentage
 */
record Formula(
        String id,
        String name,
        String top,
        String bottom,
        BigDecimal factor,
        Expression numerator,
        Expression denominator) {
    static Formula of(String id, String name, String top, String bottom, BigDecimal factor) {
        return new Formula(
                id,
                name,
                top,
                bottom,
                factor,
                ExpressionReader.read(top),
                ExpressionReader.read(bottom));
    }

    List<Cell> cells() {
        return Stream.concat(numerator.cells().stream(), denominator.cells().stream()).toList();
    }

    /** Whether figures stand on both sides. */
    boolean isRatio() {
        return !numerator.cells().isEmpty() && !denominator.cells().isEmpty();
    }

    /** The figure that DHIS2 prints. */
    Optional<Fraction> value(Function<Expression, Optional<Fraction>> value) {
        var over = denominator instanceof Expression.Blank() ? one() : denominator;
        return numerator
                .value(value)
                .flatMap(
                        above ->
                                over.value(value)
                                        .filter(below -> !below.isZero())
                                        .map(above::dividedBy))
                .map(Fraction.of(factor)::times);
    }

    private static Expression one() {
        return new Expression.Literal(BigDecimal.ONE);
    }

    /** As DHIS2 writes it. */
    String written() {
        return denominator.isEmpty() && bottom.strip().equals("1") ? top : top + " / " + bottom;
    }

    /** With the names of what is used. */
    String words(Function<Expression, String> name) {
        var above = numerator.words(name);
        return denominator.isEmpty() && bottom.strip().equals("1")
                ? above
                : "(" + above + ") ÷ (" + denominator.words(name) + ")";
    }
}
