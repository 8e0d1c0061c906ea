package org.imihigo.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.imihigo.board.Figure;
import org.imihigo.kernel.Fraction;
import org.imihigo.reporting.Kind;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is written by hand, because it is written so often, says what the library would say. */
class FigureJsonProperties {
    private final JsonMapper ours = JsonMapper.builder().build();
    private final JsonMapper plain =
            JsonMapper.builder()
                    .disable(MapperFeature.USE_ANNOTATIONS)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .build();

    @Property(tries = 300)
    void aFigureIsWrittenAsItsRecord(@ForAll long seed) {
        var row = row(new Random(seed));

        assertThat(ours.writeValueAsString(row)).isEqualTo(plain.writeValueAsString(row));
    }

    @Property(tries = 1000)
    void aDecimalIsTheRoundedFraction(@ForAll long numerator, @ForAll long denominator) {
        var number = Fraction.of(numerator, denominator == 0 ? 1 : denominator);

        assertThat(Exact.decimal(number))
                .isEqualTo(number.rounded(20, RoundingMode.HALF_UP).toPlainString());
    }

    @Example
    void nineteenAndTwentyNinesAreCarried() {
        var almost = BigInteger.TEN.pow(20).subtract(BigInteger.ONE);

        assertThat(Exact.decimal(Fraction.of(2, 3))).isEqualTo("0.66666666666666666667");
        assertThat(Exact.decimal(new Fraction(almost, BigInteger.TEN.pow(20))))
                .isEqualTo("0.99999999999999999999");
        assertThat(Exact.decimal(Fraction.of(999_999_999_999_999_999L, 500_000_000_000_000_000L)))
                .isEqualTo("1.99999999999999999800");
        assertThat(Exact.decimal(new Fraction(almost.multiply(BigInteger.TWO), almost)))
                .isEqualTo("2.00000000000000000000");
    }

    private static Figures.Row row(Random random) {
        return new Figures.Row(
                "RW5701",
                random.nextInt(300),
                "2026-27-Q" + (1 + random.nextInt(4)),
                List.of(Kind.values()).get(random.nextInt(Kind.values().length)),
                random.nextBoolean() ? "alone" : "toDate",
                List.of(Figure.State.values()).get(random.nextInt(Figure.State.values().length)),
                number(random),
                number(random),
                number(random),
                number(random),
                random.nextInt(9),
                random.nextInt(9),
                random.nextInt(9),
                random.nextInt(9),
                random.nextInt(9),
                random.nextBoolean());
    }

    private static Optional<String> number(Random random) {
        return Optional.of(Exact.decimal(Fraction.of(random.nextInt(), 1 + random.nextInt(99))))
                .filter(_ -> random.nextBoolean());
    }
}
