package org.imihigo.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.LeafFigure.State;
import org.imihigo.kernel.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cases from contracts as they were published (Ngoma 2025/26), and the corners of the rules. An
 * amount is a number, {@code n/d} for two counts, {@code x} for "not applicable", {@code -} for
 * nothing.
 */
class LeafFigureTest {
    @ParameterizedTest
    @CsvSource({
        // time, space, decimals, periods, value, state
        "STOCK_LAST, SUM, 0, 1666 1666 1666 1666, 1666, FRESH",
        "RATE_POOLED, POOLED, 0, 90/100 90/100 90/100 90/100, 90, FRESH",
        "MILESTONE, NONE, 0, 62, 62, FRESH",
        "MILESTONE, NONE, 0, 62 65 70, 70, FRESH",
        "MILESTONE, NONE, 0, 62 65 70 100, 100, FRESH",
        "RATE_LAST, POOLED, 0, 85/100 90/100 95/100 100/100, 100, FRESH",
        "RATE_LAST, MEAN, 0, 85 90 95 100, 100, FRESH",
        "FLOW_SUM, SUM, 0, 158 175 192 104, 629, FRESH",
        "FLOW_SUM, SUM, 0, 331650284 411212592 575515706 366852181, 1685230763, FRESH",
        "FLOW_SUM, SUM, 1, 29 40 3 1, 73/10, FRESH",
        "CUMULATIVE_LAST, SUM, 0, 50 100 600 5000, 5000, FRESH",
        "RATE_MEAN, MEAN, 1, 980 980 980 1000, 197/2, FRESH",
        "ONE_OFF, SUM, 0, - - - 12, 12, FRESH",
    })
    void thePeriodsMakeTheYear(
            OverTime time, OverSpace space, int decimals, String said, String value, State state) {
        assertThat(toDate(time, space, decimals, said).value()).contains(Fraction.parse(value));
        assertThat(toDate(time, space, decimals, said).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        // A level that was not reported is carried, within the year.
        "STOCK_LAST, SUM, 1666 -, 1666, CARRIED",
        "STOCK_LAST, SUM, 1666 - - -, 1666, CARRIED",
        "STOCK_LAST, SUM, - -, , NOT_REPORTED",
        "STOCK_LAST, SUM, - 1666, 1666, FRESH",
        "STOCK_LAST, SUM, 0 -, 0, CARRIED",
        // Nothing is carried across "not applicable".
        "STOCK_LAST, SUM, 1666 x, , NOT_APPLICABLE",
        "STOCK_LAST, SUM, 1666 x -, , NOT_REPORTED",
        "STOCK_LAST, SUM, 1666 x 1700, 1700, FRESH",
        "CUMULATIVE_LAST, SUM, 50 100 -, 100, CARRIED",
        "RATE_LAST, MEAN, 85 -, 85, CARRIED",
        "MILESTONE, NONE, 62 - -, 62, CARRIED",
        "ONE_OFF, SUM, 12 - - -, 12, CARRIED",
        // What adds up keeps its sum, and says that the latest period is missing.
        "FLOW_SUM, SUM, 10 -, 10, NOT_REPORTED",
        "FLOW_SUM, SUM, - 10, 10, FRESH",
        "FLOW_SUM, SUM, 10 x, 10, FRESH",
        "FLOW_SUM, SUM, 0, 0, FRESH",
        "FLOW_SUM, SUM, x x, , NOT_APPLICABLE",
        "FLOW_SUM, SUM, - x, , NOT_REPORTED",
        "FLOW_SUM, SUM, x -, , NOT_REPORTED",
        "RATE_MEAN, MEAN, 80 - 90, 85, FRESH",
        "RATE_MEAN, MEAN, 80 x, 80, FRESH",
        "RATE_MEAN, MEAN, 80 -, 80, NOT_REPORTED",
    })
    void zeroNotApplicableAndNotReportedAreThreeThings(
            OverTime time, OverSpace space, String said, String value, State state) {
        var figure = toDate(time, space, 0, said);

        assertThat(figure.value()).isEqualTo(Optional.ofNullable(value).map(Fraction::parse));
        assertThat(figure.state()).isEqualTo(state);
    }

    @Test
    void aPooledRateWeighsEachPeriodByItsCount() {
        var figure = toDate(OverTime.RATE_POOLED, OverSpace.POOLED, 1, "1/2 90/98 x");

        assertThat(figure.counts()).contains(new LeafFigure.Sums(91, 100));
        assertThat(figure.value()).contains(Fraction.of(91));
    }

    @Test
    void theLastRateIsPooledOverPlacesFromItsOwnCountsAlone() {
        var figure = toDate(OverTime.RATE_LAST, OverSpace.POOLED, 1, "1/2 90/98 -");

        assertThat(figure.counts()).contains(new LeafFigure.Sums(90, 98));
        assertThat(figure.state()).isEqualTo(State.CARRIED);
    }

    @Test
    void aYearThatHasNotBegunIsNotReported() {
        for (var time : OverTime.values()) {
            var space = Measure.allowed(time).iterator().next();
            assertThat(LeafFigure.toDate(Measure.of(time, space), 0, List.of()).state())
                    .isEqualTo(State.NOT_REPORTED);
        }
    }

    private static LeafFigure toDate(OverTime time, OverSpace space, int decimals, String said) {
        var periods = Arrays.stream(said.split(" ")).map(LeafFigureTest::amount).toList();
        return LeafFigure.toDate(Measure.of(time, space), decimals, periods);
    }

    private static Optional<Amount> amount(String said) {
        if (said.equals("-")) {
            return Optional.empty();
        }
        if (said.equals("x")) {
            return Optional.of(new Amount.NotApplicable("flood"));
        }
        int of = said.indexOf('/');
        return Optional.of(
                of < 0
                        ? new Amount.Value(Long.parseLong(said))
                        : new Amount.Counts(
                                Long.parseLong(said.substring(0, of)),
                                Long.parseLong(said.substring(of + 1))));
    }
}
