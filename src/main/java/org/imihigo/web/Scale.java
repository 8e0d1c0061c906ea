package org.imihigo.web;

import java.math.RoundingMode;
import org.imihigo.kernel.Fraction;

/**
 * From figures to places on a picture: one decimal and a point, whatever the language. Rounding for
 * the eye only; the exact figures stand beside the picture.
 *
 * @param low the figure at the start
 * @param high the figure at the end
 * @param start the place of the lowest figure
 * @param end the place of the highest
 */
record Scale(Fraction low, Fraction high, int start, int end) {
    /** Figures outside the scale stand at its ends. */
    String place(Fraction figure) {
        return write(at(figure.max(low).min(high)));
    }

    String distance(Fraction from, Fraction to) {
        return write(at(to).minus(at(from)).absolute());
    }

    private Fraction at(Fraction figure) {
        var span = high.minus(low);
        var part = span.isZero() ? Fraction.ZERO : figure.minus(low).dividedBy(span);
        return part.times(Fraction.of(end - start)).plus(Fraction.of(start));
    }

    private static String write(Fraction place) {
        return place.rounded(1, RoundingMode.HALF_UP).toPlainString();
    }
}
