package org.imihigo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Definition;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.IndicatorId;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Plausibility.Surprise;
import org.junit.jupiter.api.Test;

class PlausibilityTest {
    private static final Item FLOW =
            item(
                    Sample.definition(
                            "TREES", "trees", 0, Measure.of(OverTime.FLOW_SUM, OverSpace.SUM)));
    private static final Item GROWING =
            item(
                    Sample.definition(
                            "GROWING",
                            "households",
                            0,
                            Measure.of(OverTime.CUMULATIVE_LAST, OverSpace.SUM)));
    private static final Item LEVEL =
            item(
                    Sample.definition(
                            "LEVEL", "cows", 0, Measure.of(OverTime.STOCK_LAST, OverSpace.SUM)));
    private static final Item RATE = item(Sample.rate("RATE", OverTime.RATE_LAST));
    private static final Optional<Amount> TARGET = Optional.of(new Amount.Value(100));

    private static Item item(Definition definition) {
        var series =
                new Series(
                        new SeriesId(1),
                        new Indicator(new IndicatorId(1), definition),
                        Optional.empty());
        return new Item(
                Promised.pledge(new UnitCode("RW57100201"), new FiscalYear(2026), series.id(), 1),
                series);
    }

    private static Optional<Amount> last(long value) {
        return Optional.of(new Amount.Value(value));
    }

    private static java.util.List<Surprise> of(Item item, long value, Optional<Amount> last) {
        return Plausibility.of(item, new Amount.Value(value), last, TARGET);
    }

    @Test
    void whatIsUsualIsNoSurprise() {
        assertThat(of(FLOW, 90, last(80))).isEmpty();
        assertThat(of(FLOW, 0, last(80))).isEmpty();
        assertThat(of(FLOW, 80, last(0))).isEmpty();
        assertThat(of(FLOW, 100, last(1))).isEmpty();
        assertThat(of(GROWING, 80, last(80))).isEmpty();
    }

    @Test
    void fiveTimesAsMuchIsAJumpAndAFifthIsADrop() {
        assertThat(of(FLOW, 400, last(80))).containsExactly(Surprise.JUMP);
        assertThat(of(FLOW, 399, last(80))).containsExactly(Surprise.ABOVE_TARGET);
        assertThat(of(FLOW, 16, last(80))).containsExactly(Surprise.DROP);
        assertThat(of(FLOW, 17, last(80))).isEmpty();
    }

    @Test
    void aHundredTimesAsMuchAsksForTheUnitOfMeasure() {
        assertThat(of(FLOW, 8_000, last(80))).containsExactly(Surprise.UNIT);
        assertThat(of(FLOW, 10_000, Optional.empty())).containsExactly(Surprise.UNIT);
        assertThat(of(FLOW, 1, Optional.empty())).isEmpty();
    }

    @Test
    void whatGrowsDoesNotFall() {
        assertThat(of(GROWING, 79, last(80))).containsExactly(Surprise.FELL);
        assertThat(of(LEVEL, 79, last(80))).isEmpty();
    }

    @Test
    void moreThanAllAsksWhyAndTheTargetDoesNot() {
        assertThat(
                        Plausibility.of(
                                RATE,
                                new Amount.Counts(61, 60),
                                Optional.empty(),
                                Optional.empty()))
                .containsExactly(Surprise.ABOVE_ALL);
        assertThat(Surprise.ABOVE_ALL.asksWhy()).isTrue();
        assertThat(Surprise.ABOVE_TARGET.asksWhy()).isFalse();
        assertThat(Surprise.DROP.asksWhy()).isFalse();
    }

    @Test
    void noChangeIsTheSameLevelAndNothingOfAFlow() {
        assertThat(Unchanged.amount(FLOW, last(80))).contains(new Amount.Value(0));
        assertThat(Unchanged.amount(GROWING, last(80))).isEqualTo(last(80));
        assertThat(Unchanged.amount(GROWING, Optional.empty())).contains(new Amount.Value(0));
        assertThat(Unchanged.amount(LEVEL, last(80))).isEqualTo(last(80));
        assertThat(Unchanged.amount(LEVEL, Optional.empty())).isEmpty();
        assertThat(Unchanged.amount(LEVEL, Optional.of(new Amount.NotApplicable("Moved away"))))
                .isEmpty();
    }
}
