package org.imihigo.scoring;

import java.math.RoundingMode;
import java.util.Optional;
import org.imihigo.kernel.Fraction;
import org.imihigo.web.Words;

/** How many of the reports that were due have come; those that do not apply are not due. */
public record Covered(long fresh, long due) {
    public static final Covered NOTHING = new Covered(0, 0);

    public Covered plus(Covered other) {
        return new Covered(Math.addExact(fresh, other.fresh), Math.addExact(due, other.due));
    }

    /** Empty where nothing was due. */
    public Optional<Fraction> percent() {
        return due == 0
                ? Optional.empty()
                : Optional.of(Fraction.of(Math.multiplyExact(100, fresh), due));
    }

    /** In whole percent, rounded down: 99.9 % is not all. */
    public String text(Words words) {
        return percent()
                .map(percent -> words.percent(percent.rounded(0, RoundingMode.DOWN)))
                .orElseGet(() -> words.text("scoring.score.nothing-due"));
    }
}
