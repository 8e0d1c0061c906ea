package org.imihigo.board;

import java.math.BigInteger;
import java.util.Optional;
import org.imihigo.board.Figure.Counts;
import org.imihigo.board.Figure.State;
import org.imihigo.kernel.Fraction;

/**
 * What was added up for one unit and window, before it is divided.
 *
 * @param top the sum, or the numerators, or the weighted values
 * @param bottom 1, or the denominators, or the weights
 * @param own whether the unit measures it itself
 */
record Total(
        Arithmetic arithmetic, BigInteger top, BigInteger bottom, Coverage coverage, boolean own) {
    Figure figure() {
        boolean counted = hasValue() && arithmetic.measure().counted();
        return new Figure(
                hasValue() ? Optional.of(value()) : Optional.empty(),
                counted ? Optional.of(new Counts(top, bottom)) : Optional.empty(),
                coverage,
                state(),
                own);
    }

    private boolean hasValue() {
        return (own || arithmetic.adds() || arithmetic.compares())
                && coverage.fresh() + coverage.carried() > 0;
    }

    private Fraction value() {
        if (arithmetic.measure().counted()) {
            return new Fraction(top.multiply(BigInteger.valueOf(100)), bottom);
        }
        var parts =
                BigInteger.TEN
                        .pow(arithmetic.decimals())
                        .multiply(BigInteger.valueOf(arithmetic.scale()));
        return new Fraction(top, bottom.multiply(parts));
    }

    private State state() {
        if (coverage.fresh() > 0) {
            return State.REPORTED;
        }
        if (coverage.carried() > 0) {
            return State.CARRIED;
        }
        return coverage.due() > 0 && coverage.expected() == 0
                ? State.NOT_APPLICABLE
                : State.NOT_REPORTED;
    }
}
