package org.imihigo.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.outlook.Forecast.Chance;
import org.junit.jupiter.api.Test;

/** To what a year will come: worked with a pencil, and what holds for every year. */
class ForecastTest {
    /** 300 and 500 ha: 400 a quarter on average, so 800 + 2 × 400. */
    @Test
    void aSumGoesOnAsItsQuartersBrought() {
        var forecast = forecast(course(OverTime.FLOW_SUM, "", 300, 500));

        assertThat(forecast.value()).isEqualTo(Fraction.of(1600));
        assertThat(forecast.low()).isEqualTo(Fraction.of(1400));
        assertThat(forecast.high()).isEqualTo(Fraction.of(1800));
    }

    /** Last year 500 after two quarters became 1,500: three times as much. */
    @Test
    void anEarlierYearThatCaughtUpLateLiftsTheForecast() {
        var forecast = forecast(course(OverTime.FLOW_SUM, "", 300, 500), earlier(2025, 500, 1500));

        assertThat(forecast.before().getFirst().times()).contains(Fraction.of(3));
        assertThat(forecast.before().getFirst().value()).isEqualTo(Fraction.of(2400));
        assertThat(forecast.value()).isEqualTo(Fraction.of(2000));
        assertThat(forecast.low()).isEqualTo(Fraction.of(1400));
        assertThat(forecast.high()).isEqualTo(Fraction.of(2400));
    }

    /** From 100, at 180 after two quarters: 40 a quarter, so 260 at the end. */
    @Test
    void aLevelMovesOnFromItsStart() {
        var forecast = forecast(course(OverTime.STOCK_LAST, "100", 130, 180));

        assertThat(forecast.value()).isEqualTo(Fraction.of(260));
        assertThat(forecast.low()).isEqualTo(Fraction.of(240));
        assertThat(forecast.high()).isEqualTo(Fraction.of(280));
    }

    @Test
    void aLevelTakesOverTheDifferenceOfAnEarlierYear() {
        var forecast =
                forecast(course(OverTime.CUMULATIVE_LAST, "0", 10, 20), earlier(2025, 15, 45));

        assertThat(forecast.value()).isEqualTo(Fraction.of(45));
    }

    /** Four quarters at 90 % are 90 %, never 360 %. */
    @Test
    void aRateStaysWhatItIs() {
        assertThat(forecast(course(OverTime.RATE_POOLED, "", 90, 90)).value())
                .isEqualTo(Fraction.of(90));
        assertThat(Forecast.of(course(OverTime.RATE_LAST, "80", 90), List.of())).isEmpty();
    }

    @Test
    void noWorkIsDoneByMoreThanAllOfIt() {
        assertThat(forecast(course(OverTime.MILESTONE, "0", 40, 80)).value())
                .isEqualTo(Fraction.HUNDRED);
    }

    @Test
    void aQuarterThatWasMissedIsNotMadeUp() {
        var quarters = new TreeMap<Integer, Fraction>();
        quarters.put(2, Fraction.of(100));
        var course = new Course(OverTime.FLOW_SUM, Optional.empty(), quarters, Fraction.of(100));

        assertThat(forecast(course).value()).isEqualTo(Fraction.of(300));
    }

    @Test
    void nothingReportedIsNoForecast() {
        var none = new Course(OverTime.FLOW_SUM, Optional.empty(), new TreeMap<>(), Fraction.ZERO);

        assertThat(Forecast.of(none, List.of(earlier(2025, 1, 2)))).isEmpty();
    }

    @Test
    void theChanceOfATargetHangsOnTheRange() {
        var forecast = forecast(course(OverTime.FLOW_SUM, "", 300, 500));

        assertThat(forecast.chance(Fraction.of(1400), false)).isEqualTo(Chance.REACHED);
        assertThat(forecast.chance(Fraction.of(1700), false)).isEqualTo(Chance.OPEN);
        assertThat(forecast.chance(Fraction.of(1801), false)).isEqualTo(Chance.MISSED);
        assertThat(forecast.chance(Fraction.of(1399), true)).isEqualTo(Chance.MISSED);
        assertThat(forecast.chance(Fraction.of(1800), true)).isEqualTo(Chance.REACHED);
    }

    @Property
    void aYearThatIsOverIsForetoldExactly(
            @ForAll @Size(4) List<@IntRange(max = 10_000) Integer> figures) {
        var course = course(OverTime.FLOW_SUM, "", figures);
        var forecast = forecast(course, earlier(2025, 1, 900));

        assertThat(forecast.value()).isEqualTo(course.toDate());
        assertThat(forecast.low()).isEqualTo(forecast.high());
    }

    @Property
    void theForecastLiesWithinItsRange(
            @ForAll OverTime time,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 100) Integer> figures,
            @ForAll @Size(max = 3) List<@IntRange(max = 100) Integer> ends) {
        Forecast.of(course(time, "10", figures), ended(ends))
                .ifPresent(
                        forecast ->
                                assertThat(forecast.value())
                                        .isBetween(forecast.low(), forecast.high()));
    }

    @Property
    void theOrderOfEarlierYearsChangesNothing(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 100) Integer> figures,
            @ForAll @Size(min = 2, max = 3) List<@IntRange(max = 100) Integer> ends) {
        var course = course(OverTime.FLOW_SUM, "", figures);

        assertThat(forecast(course, ended(ends)).value())
                .isEqualTo(forecast(course, ended(ends).reversed()).value());
    }

    @Property
    void whoeverBringsTheSameEachQuarterIsForetoldFourTimesThat(
            @ForAll @IntRange(max = 10_000) int each,
            @ForAll @IntRange(min = 1, max = 3) int told) {
        var forecast = forecast(course(OverTime.FLOW_SUM, "", Collections.nCopies(told, each)));

        assertThat(forecast.value()).isEqualTo(Fraction.of(4L * each));
        assertThat(forecast.low()).isEqualTo(forecast.high());
    }

    @Property
    void moreNowIsNeverLessAtTheEnd(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 100) Integer> figures,
            @ForAll @Size(max = 3) List<@IntRange(max = 100) Integer> ends,
            @ForAll @IntRange(max = 50) int more) {
        var better = new ArrayList<>(figures);
        better.set(better.size() - 1, better.getLast() + more);

        assertThat(forecast(course(OverTime.FLOW_SUM, "", better), ended(ends)).value())
                .isGreaterThanOrEqualTo(
                        forecast(course(OverTime.FLOW_SUM, "", figures), ended(ends)).value());
    }

    private static List<Earlier> ended(List<Integer> ends) {
        return ends.stream()
                .map(end -> new Earlier(new FiscalYear(2020), Fraction.of(20), Fraction.of(end)))
                .toList();
    }

    private static Earlier earlier(int year, long then, long end) {
        return new Earlier(new FiscalYear(year), Fraction.of(then), Fraction.of(end));
    }

    private static Forecast forecast(Course course, Earlier... earlier) {
        return forecast(course, List.of(earlier));
    }

    private static Forecast forecast(Course course, List<Earlier> earlier) {
        return Forecast.of(course, earlier).orElseThrow();
    }

    private static Course course(OverTime time, String start, Integer... figures) {
        return course(time, start, List.of(figures));
    }

    private static Course course(OverTime time, String start, List<Integer> figures) {
        var quarters = new TreeMap<Integer, Fraction>();
        figures.forEach(figure -> quarters.put(quarters.size() + 1, Fraction.of(figure)));
        var sum = Fraction.sum(quarters.values());
        var toDate =
                switch (time) {
                    case FLOW_SUM -> sum;
                    case RATE_POOLED, RATE_MEAN -> sum.dividedBy(Fraction.of(figures.size()));
                    default -> quarters.lastEntry().getValue();
                };
        return new Course(
                time,
                Optional.of(start).filter(text -> !text.isEmpty()).map(Fraction::parse),
                quarters,
                toDate);
    }
}
