package org.imihigo.board;

import java.math.BigInteger;
import java.util.Optional;
import org.imihigo.kernel.Fraction;

/**
 * What the board answers for a unit, series, period and kind.
 *
 * @param value in the indicator's unit of measure, a counted rate in percent; empty where nothing
 *     was reported, or where the series stands for each unit alone
 * @param counts the two counts of a counted rate
 * @param own whether the unit measures it itself, instead of adding up the units below
 */
public record Figure(
        Optional<Fraction> value,
        Optional<Counts> counts,
        Coverage coverage,
        State state,
        boolean own) {
    /** The answer where nothing is measured. */
    public static final Figure NONE =
            new Figure(
                    Optional.empty(), Optional.empty(), Coverage.NONE, State.NOT_REPORTED, false);

    /** Zero is a value; these are the other things that a figure can be. */
    public enum State {
        /** At least one reading of its own time. */
        REPORTED,
        /** Only earlier readings of the year. */
        CARRIED,
        /** Out of scope everywhere. */
        NOT_APPLICABLE,
        /** A state with a clock: whether it is late, the calendar knows. */
        NOT_REPORTED
    }

    /** 1,980 of 2,200. */
    public record Counts(BigInteger numerator, BigInteger denominator) {}
}
