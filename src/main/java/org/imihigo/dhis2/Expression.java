package org.imihigo.dhis2;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.imihigo.kernel.Fraction;

/** A formula as DHIS2 writes it, as a tree: {@code #{uid} + #{uid.combo}}. */
sealed interface Expression {
    /** Nothing was written. */
    record Blank() implements Expression {}

    record Literal(BigDecimal value) implements Expression {}

    /** The figure of a data element, or of one category of it. */
    record Figure(Cell cell) implements Expression {}

    /** Kept elsewhere under an id: {@code C{uid}}. */
    record Constant(String id) implements Expression {}

    /** A sign before something: {@code -x}, and the {@code +} too many of {@code a ++ b}. */
    record Signed(char sign, Expression of) implements Expression {}

    record Operation(char operator, Expression left, Expression right) implements Expression {}

    /** What we do not compute: a function, an item of another kind, or no formula at all. */
    record Unknown(String text) implements Expression {}

    /** The parts directly below. */
    default List<Expression> parts() {
        return switch (this) {
            case Signed(_, var of) -> List.of(of);
            case Operation(_, var left, var right) -> List.of(left, right);
            case Blank _, Literal _, Figure _, Constant _, Unknown _ -> List.of();
        };
    }

    /** This and all below it, from left to right. */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    /** Every figure that is used, as often as it is used. */
    default List<Cell> cells() {
        return all().filter(Figure.class::isInstance).map(part -> ((Figure) part).cell()).toList();
    }

    default Optional<Unknown> unknown() {
        return all().filter(Unknown.class::isInstance).map(Unknown.class::cast).findFirst();
    }

    /** Whether nothing is measured: blank, or numbers alone. */
    default boolean isEmpty() {
        return all().noneMatch(
                        part ->
                                part instanceof Figure
                                        || part instanceof Constant
                                        || part instanceof Unknown);
    }

    /** Whether two signs stand where one would do, as in {@code a ++ b}. */
    default boolean hasSignTooMany() {
        return all().anyMatch(part -> part instanceof Signed(char sign, _) && sign == '+');
    }

    /** Whether it is figures added up, and nothing else. */
    default boolean isSum() {
        return switch (this) {
            case Figure _ -> true;
            case Signed(char sign, var of) -> sign == '+' && of.isSum();
            case Operation(char operator, var left, var right) ->
                    operator == '+' && left.isSum() && right.isSum();
            case Blank _, Literal _, Constant _, Unknown _ -> false;
        };
    }

    /** The formula in words, where {@code name} knows what figures and constants are called. */
    default String words(Function<Expression, String> name) {
        return switch (this) {
            case Blank() -> "";
            case Literal(var value) -> value.toPlainString();
            case Figure _, Constant _ -> name.apply(this);
            case Unknown(var text) -> text;
            case Signed(char sign, var of) -> sign + bracketed(of, name);
            case Operation(char operator, var left, var right) ->
                    bracketed(left, name) + " " + shown(operator) + " " + bracketed(right, name);
        };
    }

    private String bracketed(Expression part, Function<Expression, String> name) {
        boolean plain =
                switch (part) {
                    case Operation(char operator, _, _) -> bindsAs(operator);
                    case Blank _, Literal _, Figure _, Constant _, Signed _, Unknown _ -> true;
                };
        return plain ? part.words(name) : "(" + part.words(name) + ")";
    }

    /** Whether a part with this operator needs no brackets in this. */
    private boolean bindsAs(char operator) {
        return this instanceof Operation(char own, _, _)
                && (own == '+' || (own == '*' && operator == '*'));
    }

    private static char shown(char operator) {
        return switch (operator) {
            case '*' -> '×';
            case '/' -> '÷';
            case '-' -> '−';
            default -> operator;
        };
    }

    /**
     * What DHIS2 prints: a figure that is not there counts as nothing, unless none is there.
     *
     * @param value of a figure or a constant; empty where it is not there
     * @return empty where nothing is there, it cannot be computed, or something is divided by zero
     */
    default Optional<Fraction> value(Function<Expression, Optional<Fraction>> value) {
        boolean measured = !isEmpty();
        boolean none =
                all().filter(part -> part instanceof Figure || part instanceof Constant)
                        .noneMatch(part -> value.apply(part).isPresent());
        return unknown().isPresent() || (measured && none) ? Optional.empty() : computed(value);
    }

    private Optional<Fraction> computed(Function<Expression, Optional<Fraction>> value) {
        return switch (this) {
            case Blank(), Unknown _ -> Optional.empty();
            case Literal(var number) -> Optional.of(Fraction.of(number));
            case Figure _, Constant _ -> Optional.of(value.apply(this).orElse(Fraction.ZERO));
            case Signed(char sign, var of) ->
                    of.computed(value).map(part -> sign == '-' ? part.negated() : part);
            case Operation(char operator, var left, var right) ->
                    left.computed(value)
                            .flatMap(
                                    one ->
                                            right.computed(value)
                                                    .flatMap(
                                                            other -> result(operator, one, other)));
        };
    }

    private static Optional<Fraction> result(char operator, Fraction one, Fraction other) {
        return switch (operator) {
            case '+' -> Optional.of(one.plus(other));
            case '-' -> Optional.of(one.minus(other));
            case '*' -> Optional.of(one.times(other));
            case '/' -> other.isZero() ? Optional.empty() : Optional.of(one.dividedBy(other));
            default -> Optional.empty();
        };
    }
}
