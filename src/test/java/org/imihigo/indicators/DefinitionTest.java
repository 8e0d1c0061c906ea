package org.imihigo.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DefinitionTest {
    private static final Measure SUM = Measure.of(OverTime.FLOW_SUM, OverSpace.SUM);
    private static final Measure POOLED = Measure.of(OverTime.RATE_LAST, OverSpace.POOLED);

    @Test
    void percentagesAreNeverAddedUp() {
        refused("indicators.measure.rate-summed", () -> Sample.definition("CBHI", "%", 1, SUM));
        refused(
                "indicators.measure.rate-summed",
                () ->
                        Sample.definition(
                                "CBHI", "%", 1, Measure.of(OverTime.STOCK_LAST, OverSpace.SUM)));
    }

    @ParameterizedTest
    @EnumSource(
            value = OverTime.class,
            names = {"RATE_POOLED", "RATE_MEAN", "RATE_LAST", "MILESTONE"})
    void aRateHasNoSumOverPlaces(OverTime rate) {
        assertThat(rate.isRate()).isTrue();
        refused("indicators.pair." + rate.word(), () -> Measure.of(rate, OverSpace.SUM));
    }

    @Test
    void onlyThePairsOfTheTableCanBeMade() {
        int pairs = 0;
        for (var time : OverTime.values()) {
            for (var space : OverSpace.values()) {
                if (Measure.allowed(time).contains(space)) {
                    assertThatCode(() -> Measure.of(time, space)).doesNotThrowAnyException();
                    pairs++;
                } else {
                    refused("indicators.pair." + time.word(), () -> Measure.of(time, space));
                }
            }
        }
        assertThat(pairs).isEqualTo(1 + 1 + 4 + 1 + 2 + 3 + 2 + 7);
    }

    @Test
    void whatIsPooledIsCounted() {
        refused("indicators.ratio.missing", () -> Sample.definition("CBHI", "%", 1, POOLED));
    }

    @Test
    void aPooledRateIsAPercentage() {
        var ratio = Sample.rate("CBHI", OverTime.RATE_LAST).ratio();
        refused(
                "indicators.ratio.percent",
                () -> Sample.definition("YIELD", Texts.same("t/ha"), 1, POOLED, ratio));
    }

    @Test
    void whatIsNotPooledHasNoTwoCounts() {
        var ratio = Sample.rate("CBHI", OverTime.RATE_LAST).ratio();
        refused(
                "indicators.ratio.unused",
                () -> Sample.definition("PUMPS", Texts.same("pumps"), 0, SUM, ratio));
    }

    @Test
    void aRateOfTheSameThingIsRefusedAndEqualCountsAreFine() {
        var disputes = new Texts("Disputes", "différends", "amakimbirane");
        var again = new Texts("disputes ", "litiges", "impaka");
        refused("indicators.ratio.same", () -> new Ratio(disputes, again));
        assertThat(new Amount.Counts(97, 97).exact(0)).contains(Fraction.HUNDRED);
    }

    @Test
    void theLowerBoundIsBelowTheUpperOne() {
        refused(
                "indicators.direction.empty",
                () -> new Direction.Range(Fraction.of(5), Fraction.of(5)));
    }

    @ParameterizedTest
    @CsvSource({"-1", "7"})
    void decimalsAreZeroToSix(int decimals) {
        refused(
                "indicators.decimals.range",
                () -> Sample.definition("YIELD", "t/ha", decimals, SUM));
    }

    @ParameterizedTest
    @CsvSource({"RWF, 0", "BIF, 0", "UGX, 0", "KES, 2", "USD, 2"})
    void moneyHasTheDecimalsOfItsCurrency(String code, int decimals) {
        assertThatCode(() -> Sample.definition("REVENUE", code, decimals, SUM))
                .doesNotThrowAnyException();
        refused(
                "indicators.money.decimals",
                () -> Sample.definition("REVENUE", code, decimals + 1, SUM));
    }

    @Test
    void moneyHasOneNameInEveryLanguage() {
        refused(
                "indicators.money.code",
                () ->
                        Sample.definition(
                                "REVENUE",
                                new Texts("RWF", "francs", "amafaranga"),
                                0,
                                SUM,
                                Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"''", "a", "agr-terraces", "AGR TERRACES", "-AGR"})
    void aCodeCanStandInAnAddress(String code) {
        refused("indicators.code.form", () -> Sample.definition(code, "ha", 0, SUM));
    }

    @Test
    void aTextIsWrittenInAllThreeLanguages() {
        refused("indicators.texts.missing", () -> new Texts("hectares", "hectares", " "));
    }

    private static void refused(String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.key()).isEqualTo(key);
                            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID);
                        });
    }
}
