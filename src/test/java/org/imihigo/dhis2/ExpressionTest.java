package org.imihigo.dhis2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.imihigo.kernel.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final Map<String, Long> FIGURES = Map.of("a", 90L, "b", 80L, "c.x", 7L);

    private static Optional<Fraction> value(String formula) {
        Function<Expression, Optional<Fraction>> known =
                part ->
                        switch (part) {
                            case Expression.Figure(var cell) ->
                                    Optional.ofNullable(FIGURES.get(cell.toString()))
                                            .map(Fraction::of);
                            case Expression.Constant _ -> Optional.of(Fraction.of(3));
                            default -> Optional.empty();
                        };
        return ExpressionReader.read(formula).value(known);
    }

    @ParameterizedTest
    @CsvSource({
        "#{a} + #{b}, 170",
        "#{a} + #{b} * 2, 250",
        "(#{a} + #{b}) / 4, 85/2",
        "#{a} - #{b} - 5, 5",
        "#{a} ++ #{b}, 170",
        "-#{a}, -90",
        "#{c.x} * C{k}, 21",
        "#{c.x.*} / 2.5, 14/5",
        "#{a}/#{b}, 9/8",
        "#{a} + #{gone}, 90",
    })
    void whatItUnderstandsItComputesExactly(String formula, String result) {
        assertThat(value(formula)).map(Fraction::toString).contains(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#{gone}", "#{gone} + #{lost}", "#{a} / 0", "#{a} / (#{b} - #{b})", ""})
    void whatIsNotThereOrCannotBeDividedHasNoValue(String formula) {
        assertThat(value(formula)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if(#{a} > 3, 1, 0)",
                "#{a} + firstNonNull(#{b}, (1))",
                "#{a} > #{b}",
                "R{abc.REPORTING_RATE} * 2",
                "#{a}.periodOffset(-1)",
                "#{a} #{b}",
                "(#{a} + #{b}",
                "#{a} +",
                "#{}",
                "nonsense",
            })
    void whatItDoesNotUnderstandIsKeptAsTextAndToldAndNeverComputed(String formula) {
        var read = ExpressionReader.read(formula);

        assertThat(read.unknown()).isPresent();
        assertThat(value(formula)).isEmpty();
    }

    @Test
    void aFunctionIsKeptWholeAndWhatStandsBesideItIsRead() {
        var read = ExpressionReader.read("#{a} + greatest(#{b}, (2)) + #{c.x}");

        assertThat(read.unknown()).contains(new Expression.Unknown("greatest(#{b}, (2))"));
        assertThat(read.cells()).containsExactly(Cell.of("a"), Cell.of("c", "x"));
    }

    @Test
    void inWordsItHasTheNamesOfWhatItUses() {
        var read = ExpressionReader.read("(#{a}+#{b})*100/4");

        assertThat(
                        read.words(
                                part ->
                                        part instanceof Expression.Figure(var cell)
                                                ? cell.element().toUpperCase(java.util.Locale.ROOT)
                                                : "?"))
                .isEqualTo("((A + B) × 100) ÷ 4");
    }

    @Test
    void bracketsWithoutEndAreNoDanger() {
        assertThat(ExpressionReader.read("(".repeat(5_000)).unknown()).isPresent();
        assertThat(ExpressionReader.read("-".repeat(9_000)).unknown()).isPresent();
        assertThat(ExpressionReader.read("#{a}+".repeat(1_900) + "1").unknown()).isPresent();
        assertThat(ExpressionReader.read("#{a}+".repeat(300) + "1").cells()).hasSize(300);
    }

    @Property
    void whateverIsWrittenIsReadOrKept(@ForAll String formula) {
        assertThat(ExpressionReader.read(formula).all().count()).isPositive();
    }
}
