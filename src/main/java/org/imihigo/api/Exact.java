package org.imihigo.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.imihigo.kernel.Fraction;

/** Numbers as programs read them: decimal points, no groups, nothing lost. */
final class Exact {
    private static final int PLACES = 20;

    private Exact() {}

    /** With 20 decimals, rounded half up; {@link #fraction} stands beside it. */
    static String decimal(Fraction number) {
        return number.rounded(PLACES, RoundingMode.HALF_UP).toPlainString();
    }

    /** The same without zeros at its end. */
    static String plain(Fraction number) {
        var shortest = number.rounded(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return shortest.scale() < 0
                ? shortest.setScale(0).toPlainString()
                : shortest.toPlainString();
    }

    /** {@code 2/3}, also {@code 7/1}. */
    static String fraction(Fraction number) {
        return number.numerator() + "/" + number.denominator();
    }

    /** A value that its measure keeps with so many decimals. */
    static String scaled(long scaled, int decimals) {
        return BigDecimal.valueOf(scaled, decimals).toPlainString();
    }
}
