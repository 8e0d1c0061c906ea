package org.imihigo.web;

import java.math.RoundingMode;
import org.imihigo.kernel.Fraction;

/** A score as a dot on a line from 0 to 100. Drawn by {@code web/dot.jte}, beside its figure. */
public record Dot(String place) {
    public static Dot of(Fraction score) {
        var bounded = score.max(Fraction.ZERO).min(Fraction.HUNDRED);
        return new Dot(bounded.rounded(1, RoundingMode.HALF_UP).toPlainString());
    }
}
