package org.imihigo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FractionTest {
    @Test
    void isAlwaysInLowestTermsWithAPositiveDenominator() {
        assertThat(Fraction.of(6, -4)).isEqualTo(Fraction.of(-3, 2)).hasToString("-3/2");
        assertThat(Fraction.of(0, -7)).isEqualTo(Fraction.ZERO);
    }

    @Test
    void isRoundedOnlyForPrint() {
        assertThat(Fraction.of(4200, 61).rounded(1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("68.9");
        assertThat(Fraction.of(new BigDecimal("62.5")).rounded(0, RoundingMode.HALF_UP))
                .isEqualByComparingTo("63");
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO))
                .isInstanceOf(ArithmeticException.class);
    }

    @Property
    void addingAndTakingAwayComesBack(
            @ForAll int one,
            @ForAll @IntRange(min = 1) int part,
            @ForAll int other,
            @ForAll @IntRange(min = 1) int share) {
        var first = Fraction.of(one, part);
        var second = Fraction.of(other, share);
        assertThat(first.plus(second).minus(second)).isEqualTo(first);
        assertThat(first.compareTo(second)).isEqualTo(-second.compareTo(first));
    }
}
