package org.imihigo.board;

import java.util.Optional;
import org.imihigo.kernel.Fraction;

/**
 * What a figure rests on. A level (stock, cumulative, last) counts the units that measure it; a
 * flow or a mean over several periods counts their readings, so that a quarter that was missed is
 * seen in the year.
 *
 * @param fresh reported when it was due
 * @param carried not reported: the last value of the year stands in
 * @param notApplicable declared out of scope, with a reason
 * @param due wanted by a pledge, or reported unasked
 */
public record Coverage(int fresh, int carried, int notApplicable, int due) {
    static final Coverage NONE = new Coverage(0, 0, 0, 0);

    /** What should have been reported, out of scope left aside. */
    public int expected() {
        return due - notApplicable;
    }

    /** The share of the expected that was reported; empty where nothing was expected. */
    public Optional<Fraction> share() {
        return expected() == 0 ? Optional.empty() : Optional.of(Fraction.of(fresh, expected()));
    }

    public boolean complete() {
        return fresh == expected();
    }
}
