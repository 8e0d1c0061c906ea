package org.imihigo.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.imihigo.kernel.Fraction;

/** Numbers as programs read them: decimal points, no groups, nothing lost. */
final class Exact {
    private static final int PLACES = 20;

    /** Bits of a denominator whose rest, ten times over, is still a long number. */
    private static final int LONGEST = Long.SIZE - 4;

    private Exact() {}

    /** With 20 decimals, rounded half up; {@link #fraction} stands beside it. */
    static String decimal(Fraction number) {
        boolean small =
                number.numerator().bitLength() < Long.SIZE
                        && number.denominator().bitLength() < LONGEST
                        && number.signum() >= 0;
        return small
                ? divided(number.numerator().longValue(), number.denominator().longValue())
                : number.rounded(PLACES, RoundingMode.HALF_UP).toPlainString();
    }

    /** Digit by digit, as on paper: most of a nation's figures, by the thousand. */
    private static String divided(long numerator, long denominator) {
        long whole = numerator / denominator;
        long rest = numerator % denominator;
        var digits = new byte[PLACES];
        for (int place = 0; place < PLACES; place++) {
            digits[place] = (byte) ('0' + rest * 10 / denominator);
            rest = rest * 10 % denominator;
        }
        int last = PLACES - 1;
        if (rest * 2 >= denominator) {
            for (; last >= 0 && digits[last] == '9'; last--) {
                digits[last] = '0';
            }
            if (last >= 0) {
                digits[last]++;
            } else {
                whole++;
            }
        }
        return whole + "." + new String(digits, StandardCharsets.ISO_8859_1);
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
