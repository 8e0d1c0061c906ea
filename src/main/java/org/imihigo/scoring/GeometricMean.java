package org.imihigo.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.imihigo.kernel.Fraction;

/**
 * Π s^w in decimal digits, the same on every machine: logarithms by a series, to seventy decimals,
 * and thirty of them kept. The order of the items does not matter, for sums of a fixed scale are
 * exact.
 */
final class GeometricMean {
    private static final int PLACES = 70;
    private static final int KEPT = 30;
    private static final MathContext DIGITS = new MathContext(PLACES + 30, RoundingMode.HALF_EVEN);
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal LN_2 = logarithmNearOne(TWO);

    private GeometricMean() {}

    static Fraction of(List<Settling.Weighed> items) {
        var counted = items.stream().filter(one -> one.weight().signum() > 0).toList();
        var sum = BigDecimal.ZERO;
        for (var one : counted) {
            var mark = one.mark().orElse(Fraction.ZERO);
            if (mark.signum() <= 0) {
                return Fraction.ZERO;
            }
            var weight = decimal(one.weight());
            sum = sum.add(logarithm(decimal(mark)).multiply(weight).setScale(PLACES, HALF));
        }
        return Fraction.of(exponential(sum).setScale(KEPT, HALF));
    }

    private static final RoundingMode HALF = RoundingMode.HALF_EVEN;

    private static BigDecimal decimal(Fraction number) {
        return new BigDecimal(number.numerator())
                .divide(new BigDecimal(number.denominator()), DIGITS);
    }

    /** ln x = k·ln 2 + ln(x / 2^k), the rest between 1 and 2. */
    static BigDecimal logarithm(BigDecimal x) {
        int halvings = 0;
        var rest = x;
        while (rest.compareTo(TWO) > 0) {
            rest = rest.divide(TWO, DIGITS);
            halvings++;
        }
        while (rest.compareTo(BigDecimal.ONE) < 0) {
            rest = rest.multiply(TWO, DIGITS);
            halvings--;
        }
        return LN_2.multiply(BigDecimal.valueOf(halvings)).add(logarithmNearOne(rest));
    }

    /** 2·(z + z³/3 + z⁵/5 + …) with z = (x − 1)/(x + 1), at most a third. */
    private static BigDecimal logarithmNearOne(BigDecimal x) {
        var z = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), DIGITS);
        var square = z.multiply(z, DIGITS);
        var power = z;
        var sum = BigDecimal.ZERO;
        for (int odd = 1; odd < 2 * DIGITS.getPrecision() + 20; odd += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(odd), DIGITS));
            power = power.multiply(square, DIGITS);
        }
        return sum.multiply(TWO);
    }

    /** e^x = (e^(x/1024))^1024. */
    private static BigDecimal exponential(BigDecimal x) {
        var part = x.divide(new BigDecimal(BigInteger.ONE.shiftLeft(10)), DIGITS);
        var term = BigDecimal.ONE;
        var sum = BigDecimal.ONE;
        for (int n = 1; n < DIGITS.getPrecision(); n++) {
            term = term.multiply(part, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term);
        }
        for (int doubling = 0; doubling < 10; doubling++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }
}
