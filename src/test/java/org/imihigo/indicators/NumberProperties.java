package org.imihigo.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Language;

class NumberProperties {
    @Property
    void whatWePrintWeCanRead(
            @ForAll @LongRange(min = -Amount.LARGEST, max = Amount.LARGEST) long scaled,
            @ForAll @IntRange(max = 6) int decimals,
            @ForAll Language language) {
        var words = org.imihigo.web.Texts.in(language);
        var printed = words.number(BigDecimal.valueOf(scaled, decimals));

        assertThat(TypedNumber.read(printed, decimals, words).scaled())
                .as(printed)
                .isEqualTo(scaled);
    }

    @Property
    void whateverIsTypedIsANumberOrARefusal(
            @ForAll("typed") String typed,
            @ForAll @IntRange(max = 6) int decimals,
            @ForAll Language language) {
        try {
            var read = TypedNumber.read(typed, decimals, org.imihigo.web.Texts.in(language));
            assertThat(Math.abs(read.scaled())).isLessThanOrEqualTo(Amount.LARGEST);
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID);
        }
    }

    @Provide
    Arbitrary<String> typed() {
        var likely = Arbitraries.strings().withChars("0123456789.,  %-+'").ofMaxLength(40);
        return Arbitraries.oneOf(likely, Arbitraries.strings().ofMaxLength(80));
    }

    @Property
    void theOrderOfTheQuartersDoesNotChangeASumOrARate(
            @ForAll("quarters") List<Optional<Amount>> quarters) {
        var reversed = quarters.reversed();
        for (var measure :
                List.of(
                        Measure.of(OverTime.RATE_POOLED, OverSpace.POOLED),
                        Measure.of(OverTime.RATE_MEAN, OverSpace.MEAN))) {
            assertThat(LeafFigure.toDate(measure, 0, quarters).value())
                    .isEqualTo(LeafFigure.toDate(measure, 0, reversed).value());
        }
    }

    @Property
    void aPooledRateLiesBetweenItsQuarters(@ForAll("quarters") List<Optional<Amount>> quarters) {
        var measure = Measure.of(OverTime.RATE_POOLED, OverSpace.POOLED);
        var rates =
                quarters.stream()
                        .flatMap(Optional::stream)
                        .flatMap(amount -> amount.exact(0).stream())
                        .toList();

        var figure = LeafFigure.toDate(measure, 0, quarters).value();

        assertThat(figure.isPresent()).isEqualTo(!rates.isEmpty());
        figure.ifPresent(
                rate -> assertThat(rate).isBetween(Collections.min(rates), Collections.max(rates)));
    }

    @Property
    void aQuarterNotReportedNeverChangesALevel(
            @ForAll("quarters") List<Optional<Amount>> quarters) {
        var measure = Measure.of(OverTime.RATE_LAST, OverSpace.POOLED);
        var longer = new ArrayList<>(quarters);
        longer.add(Optional.empty());

        Optional<Fraction> before = LeafFigure.toDate(measure, 0, quarters).value();

        assertThat(LeafFigure.toDate(measure, 0, longer).value()).isEqualTo(before);
    }

    @Provide
    Arbitrary<List<Optional<Amount>>> quarters() {
        Arbitrary<Amount> counts =
                Arbitraries.longs()
                        .between(1, 1_000)
                        .flatMap(
                                of ->
                                        Arbitraries.longs()
                                                .between(0, of)
                                                .map(some -> new Amount.Counts(some, of)));
        Arbitrary<Amount> none = Arbitraries.just(new Amount.NotApplicable("flood"));
        return Arbitraries.oneOf(counts, none).optional(0.7).list().ofMinSize(1).ofMaxSize(4);
    }
}
