package org.imihigo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * A fraction is in lowest terms and its denominator positive, whether its numbers are small or
 * large.
 */
class FractionProperties {
    @Property
    void smallNumbersAreReducedAsLargeOnes(@ForAll long numerator, @ForAll long denominator) {
        var below = BigInteger.valueOf(denominator == 0 ? 1 : denominator);
        var above = BigInteger.valueOf(numerator);
        var large = BigInteger.TWO.pow(80);

        var fraction = new Fraction(above, below);

        assertThat(fraction.denominator().signum()).isPositive();
        assertThat(fraction.numerator().gcd(fraction.denominator())).isEqualTo(BigInteger.ONE);
        assertThat(fraction.numerator().multiply(below))
                .isEqualTo(fraction.denominator().multiply(above));
        assertThat(new Fraction(above.multiply(large), below.multiply(large))).isEqualTo(fraction);
    }
}
