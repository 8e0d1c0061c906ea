package org.imihigo.anomalies;

import java.math.BigInteger;
import org.imihigo.kernel.Fraction;

/** How likely so many of so many are, to the last digit. */
final class Chance {
    /** One false alarm in a thousand pages, however many units a page looks at. */
    static final int FALSE_ALARMS = 1000;

    private Chance() {}

    /** The chance of {@code found} or more among {@code of}, each alone with the same share. */
    static Fraction atLeast(int found, int of, Fraction share) {
        if (share.compareTo(Fraction.ONE) >= 0) {
            return Fraction.ONE;
        }
        var yes = share.numerator();
        var all = share.denominator();
        var no = all.subtract(yes);
        var sum = BigInteger.ZERO;
        var ways = BigInteger.ONE;
        for (int hits = 0; hits <= of; hits++) {
            if (hits >= found) {
                sum = sum.add(ways.multiply(yes.pow(hits)).multiply(no.pow(of - hits)));
            }
            ways =
                    ways.multiply(BigInteger.valueOf((long) of - hits))
                            .divide(BigInteger.valueOf(hits + 1L));
        }
        return new Fraction(sum, all.pow(of));
    }
}
