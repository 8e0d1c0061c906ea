package org.imihigo.dhis2;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.junit.jupiter.api.Test;

/** What several values of a DHIS2 make together, and what they never make. */
class PooledTest {
    /** July to September 2026. */
    private static final FiscalPeriod QUARTER = new FiscalYear(2026).quarter(1);

    private final List<Piece> pieces = new ArrayList<>();

    private PooledTest value(String period, String category, String text) {
        var value =
                new Value(
                        pieces.size() + 1,
                        "element",
                        period,
                        "place",
                        category.isEmpty() ? "" : "combo-" + category,
                        text,
                        "",
                        false);
        pieces.add(
                new Piece(
                        value,
                        Optional.of(category).filter(kind -> !kind.isEmpty()),
                        PeriodName.span(period).orElseThrow()));
        return this;
    }

    private Pooled.Result make(OverTime time) {
        return make(time, false);
    }

    private Pooled.Result make(OverTime time, boolean count) {
        return Pooled.of(pieces, new Span(QUARTER.firstDay(), QUARTER.lastDay()), time, count);
    }

    private void makes(OverTime time, String number, int lead) {
        var made = make(time);
        assertThat(made.lead().map(Value::row)).contains(lead);
        assertThat(made.number()).isEqualByComparingTo(new BigDecimal(number));
        assertThat(made.left().size() + 1).as("every value has its fate").isEqualTo(pieces.size());
    }

    private void isLeft(OverTime time, String why) {
        var made = make(time);
        assertThat(made.lead()).isEmpty();
        assertThat(made.left()).hasSameSizeAs(pieces);
        assertThat(made.left().values()).containsOnly(why);
    }

    @Test
    void categoriesAddUpWhereNoTotalStandsBesideThem() {
        value("2026Q3", "Female", "7").value("2026Q3", "Male", "5.5");

        makes(OverTime.FLOW_SUM, "12.5", 1);
        assertThat(make(OverTime.FLOW_SUM).left()).isEqualTo(Map.of(2, "added"));
    }

    @Test
    void theTotalItselfIsTakenAndItsCategoriesAreNotAddedToIt() {
        value("2026Q3", "Female", "7").value("2026Q3", "", "12").value("2026Q3", "Male", "5");

        makes(OverTime.FLOW_SUM, "12", 2);
        assertThat(make(OverTime.FLOW_SUM).left()).isEqualTo(Map.of(1, "split", 3, "split"));
    }

    @Test
    void aCategoryThatIsItselfTheTotalIsNotAddedUp() {
        value("2026Q3", "Female", "7").value("2026Q3", "Male", "5").value("2026Q3", "Total", "12");

        isLeft(OverTime.FLOW_SUM, "split-total");
    }

    @Test
    void ratesOfCategoriesAreNeverAddedUp() {
        value("2026Q3", "Female", "90").value("2026Q3", "Male", "80");

        isLeft(OverTime.RATE_MEAN, "split-rate");
        isLeft(OverTime.RATE_LAST, "split-rate");
    }

    @Test
    void aCategoryTypedTwiceMakesNoFigure() {
        value("2026Q3", "Female", "7").value("2026Q3", "Female", "7");

        isLeft(OverTime.FLOW_SUM, "twice");
    }

    @Test
    void aWordAmongTheCategoriesMakesNoFigure() {
        value("2026Q3", "Female", "7").value("2026Q3", "Male", "many");

        isLeft(OverTime.FLOW_SUM, "number");
    }

    @Test
    void threeMonthsMakeAQuarterAndTwoDoNot() {
        value("202607", "", "1").value("202609", "", "4");
        isLeft(OverTime.FLOW_SUM, "gap");

        value("202608", "", "2");
        makes(OverTime.FLOW_SUM, "7", 1);
    }

    @Test
    void monthsByCategoriesMakeAQuarterToo() {
        for (var month : List.of("202607", "202608", "202609")) {
            value(month, "Female", "2").value(month, "Male", "3");
        }

        makes(OverTime.FLOW_SUM, "15", 1);
    }

    @Test
    void theQuarterItselfGoesBeforeItsMonths() {
        value("202607", "", "1").value("2026Q3", "", "9");

        makes(OverTime.FLOW_SUM, "9", 2);
        assertThat(make(OverTime.FLOW_SUM).left()).isEqualTo(Map.of(1, "part"));
    }

    @Test
    void aLevelIsTheOneOnTheLastDay() {
        value("202607", "", "10").value("202608", "", "11").value("202609", "", "15");

        makes(OverTime.STOCK_LAST, "15", 3);
        makes(OverTime.RATE_LAST, "15", 3);
    }

    @Test
    void aLevelInTheMiddleSaysNothingOfTheEnd() {
        value("202608", "", "11");

        isLeft(OverTime.CUMULATIVE_LAST, "end");
    }

    @Test
    void aHalfYearHasALevelAtItsEndAndNoShareOfItsFlow() {
        value("2026AprilS1", "", "40");

        makes(OverTime.STOCK_LAST, "40", 1);
        isLeft(OverTime.FLOW_SUM, "longer");
        isLeft(OverTime.RATE_MEAN, "longer");
    }

    @Test
    void ratesOfMonthsAreNotAddedUpAndTheirCountsAre() {
        value("202607", "", "90").value("202608", "", "90").value("202609", "", "90");

        isLeft(OverTime.RATE_MEAN, "mean");
        isLeft(OverTime.RATE_POOLED, "mean");
        assertThat(make(OverTime.RATE_POOLED, true).number()).isEqualByComparingTo("270");
    }

    @Test
    void weeksDoNotMakeAQuarterForTheyCrossItsEdges() {
        for (int week = 27; week <= 40; week++) {
            value("2026W" + week, "", "1");
        }

        isLeft(OverTime.FLOW_SUM, "longer");
    }

    @Property
    void everyValueIsTakenAddedOrLeftAndTheSumIsOfThoseAlone(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 29) Integer> chosen) {
        var periods = List.of("202607", "202608", "202609", "2026Q3", "2026S2", "2026");
        var kinds = List.of("", "Female", "Male", "Total", "Other");
        for (int one : chosen) {
            value(periods.get(one % 6), kinds.get(one / 6), "" + (one + 1));
        }
        for (var time : OverTime.values()) {
            var made = make(time);
            var added =
                    pieces.stream()
                            .map(Piece::value)
                            .filter(
                                    value ->
                                            made.lead().filter(value::equals).isPresent()
                                                    || "added".equals(made.left().get(value.row())))
                            .flatMap(value -> value.number().stream())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(made.number()).isEqualByComparingTo(added);
            assertThat(made.left().size() + made.lead().stream().count()).isEqualTo(pieces.size());
            if (time.isRate()) {
                assertThat(made.others()).as("rates are not added up").isEmpty();
            }
        }
        pieces.clear();
    }
}
