package org.imihigo.scoring;

import java.util.Optional;
import org.imihigo.kernel.Fraction;
import org.imihigo.reporting.Kind;

/**
 * What the board and the calendar say of one pledge in one period, the year up to its end.
 *
 * @param actual the figure, where there is one
 * @param kind whose figure it is
 * @param covered how many of the reports behind it have come
 */
record Found(State state, Optional<Fraction> actual, Optional<Kind> kind, Covered covered) {
    /** Zero is a value; these are not. */
    enum State {
        REPORTED,
        NOT_APPLICABLE,
        /** There is nothing, and there is still time. */
        NOT_YET_DUE,
        /** There is nothing, and it was due. */
        NOT_REPORTED
    }

    static Found reported(Fraction actual, Kind kind, Covered covered) {
        return new Found(State.REPORTED, Optional.of(actual), Optional.of(kind), covered);
    }

    static Found nothing(State state, Covered covered) {
        return new Found(state, Optional.empty(), Optional.empty(), covered);
    }
}
