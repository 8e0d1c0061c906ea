package org.imihigo.scoring;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

/**
 * A method applied to the figures of a unit. Computed twice from the same figures, it is the same.
 *
 * @param method the method's id
 * @param hash the hash of its document
 * @param value in percent, exact; empty where nothing was in scope
 */
public record Score(
        UnitCode unit,
        FiscalPeriod period,
        String method,
        String hash,
        List<ScoreStep> steps,
        Covered covered,
        Optional<Fraction> value) {
    public Score {
        steps = List.copyOf(steps);
    }

    /** Without its steps, as a table needs it. */
    public Mark mark() {
        return new Mark(unit, value, covered);
    }
}
