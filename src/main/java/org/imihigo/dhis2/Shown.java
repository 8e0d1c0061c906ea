package org.imihigo.dhis2;

import java.math.RoundingMode;
import java.util.Optional;
import org.imihigo.kernel.Fraction;
import org.imihigo.web.Words;

/** Figures of a DHIS2, which have no unit of their own. */
final class Shown {
    private static final int PLACES = 10;
    private static final int PRINTED = 2;

    private Shown() {}

    /** As files hold it: a point, no groups, ten places at most. */
    static String plain(Fraction figure) {
        var decimal = figure.rounded(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return decimal.toPlainString();
    }

    /** As it is printed: two places at most; nothing where there is none. */
    static String printed(Optional<Fraction> figure, Words words) {
        return figure.map(
                        value -> {
                            var rounded =
                                    value.rounded(PRINTED, RoundingMode.HALF_UP)
                                            .stripTrailingZeros();
                            return words.number(
                                    rounded.scale() < 0 ? rounded.setScale(0) : rounded);
                        })
                .orElse("–");
    }
}
