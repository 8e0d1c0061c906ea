package org.imihigo.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.junit.jupiter.api.Test;

class ExpectedTest {
    private static final FiscalYear YEAR = new FiscalYear(2025);

    private static String by(Promise promise, int quarter) {
        return promise.expected()
                .by(promise.year().quarter(quarter))
                .map(Fraction::toString)
                .orElse("nothing");
    }

    @Test
    void aLevelMovesInALineFromItsBaseline() {
        var level = Promise.level("100", "400");

        assertThat(level.expected().on(LocalDate.of(2026, 3, 31))).contains(Fraction.of(325));
        assertThat(by(level, 3)).isEqualTo("325");
        assertThat(level.expected().on(LocalDate.of(2025, 7, 1))).contains(Fraction.of(100));
        assertThat(level.expected().by(YEAR.whole())).contains(Fraction.of(400));
    }

    @Test
    void aLeapYearHasADayMore() {
        var level = Promise.level("0", "365").during(new FiscalYear(2027));

        assertThat(level.expected().on(LocalDate.of(2028, 3, 31))).contains(Fraction.of(274));
        assertThat(by(level, 4)).isEqualTo("365");
    }

    @Test
    void aLevelPassesThroughItsPeriodsTargets() {
        var level = Promise.level("0", "400").quarterly("10", "", "210", "400");

        assertThat(by(level, 1)).isEqualTo("10");
        assertThat(by(level, 2)).isEqualTo(Fraction.of(10).plus(Fraction.of(200 * 92, 182)) + "");
        assertThat(by(level, 3)).isEqualTo("210");
    }

    @Test
    void aStockThatIsTheSameEachQuarterIsExpectedWholeEachQuarter() {
        var stock = Promise.level("0", "1666").quarterly("1666", "1666", "1666", "1666");

        assertThat(by(stock, 1)).isEqualTo("1666");
        assertThat(by(stock, 4)).isEqualTo("1666");
    }

    @Test
    void aLevelWithoutBaselineOrPeriodsExpectsNothingBeforeTheYearIsOver() {
        var level = Promise.of(OverTime.STOCK_LAST, "400");

        assertThat(by(level, 3)).isEqualTo("nothing");
        assertThat(by(level, 4)).isEqualTo("400");
    }

    @Test
    void theTargetsOfASumAreAddedUp() {
        var cows = Promise.total("629").quarterly("158", "175", "192", "104");

        assertThat(by(cows, 1)).isEqualTo("158");
        assertThat(by(cows, 2)).isEqualTo("333");
        assertThat(by(cows, 3)).isEqualTo("525");
        assertThat(by(cows, 4)).isEqualTo("629");
        assertThat(cows.expected().alone(YEAR.quarter(3))).contains(Fraction.of(192));
        assertThat(cows.expected().alone(YEAR.quarter(1))).contains(Fraction.of(158));
    }

    @Test
    void aQuarterOfWhichNothingWasSaidPromisesNothing() {
        var cows = Promise.total("300").quarterly("100", "", "200", "");

        assertThat(cows.expected().alone(YEAR.quarter(2))).isEmpty();
        assertThat(cows.expected().alone(YEAR.quarter(4))).isEmpty();
        assertThat(by(cows, 2)).isEqualTo("100");
    }

    @Test
    void aQuarterOfASumWithoutPeriodsHasItsShareOfTheDays() {
        assertThat(Promise.total("364").expected().alone(YEAR.quarter(2)))
                .contains(Fraction.of(92));
    }

    @Test
    void aSumWithoutPeriodsIsSpreadOverTheDays() {
        assertThat(by(Promise.total("364"), 3)).isEqualTo("273");
    }

    @Test
    void aCumulativeFigureStartsWhereItsIndicatorSays() {
        var households = Promise.of(OverTime.CUMULATIVE_LAST, "464").from("100");

        assertThat(by(households, 1)).isEqualTo(Fraction.of(464 * 91, 364).toString());
        assertThat(by(households.startingAt(Measure.StartsAt.BASELINE), 1)).isEqualTo("191");
    }

    @Test
    void aRateExpectsThePeriodsTarget() {
        var rate = Promise.of(OverTime.RATE_POOLED, "90").quarterly("85", "", "88", "90");

        assertThat(by(rate, 1)).isEqualTo("85");
        assertThat(by(rate, 2)).isEqualTo("nothing");
        assertThat(by(rate, 3)).isEqualTo("88");
        assertThat(rate.expected().by(YEAR.whole())).contains(Fraction.of(90));
    }

    @Test
    void aMilestoneExpectsItsLastDeclaredStep() {
        var road = Promise.of(OverTime.MILESTONE, "100").quarterly("", "65", "", "100");

        assertThat(by(road, 1)).isEqualTo("nothing");
        assertThat(by(road, 2)).isEqualTo("65");
        assertThat(by(road, 3)).isEqualTo("65");
        assertThat(by(road, 4)).isEqualTo("100");
    }
}
