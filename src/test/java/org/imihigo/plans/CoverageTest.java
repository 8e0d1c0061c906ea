package org.imihigo.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.pledges.Pillar;
import org.junit.jupiter.api.Test;

/** How much of a plan is vowed: exact, and nothing compared that cannot be. */
class CoverageTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final SeriesId TERRACES = new SeriesId(7);
    private static final SeriesId OTHER = new SeriesId(8);

    @Test
    void whatNobodyVowsIsUnclaimedAndWhatIsNotPlannedIsNot() {
        assertThat(Coverage.of(aim("200"), YEAR, List.of()).kind())
                .isEqualTo(Coverage.Kind.UNCLAIMED);
        assertThat(Coverage.of(aim("200"), YEAR.next(), List.of()).kind())
                .isEqualTo(Coverage.Kind.NONE);
    }

    @Test
    void aShareIsExact() {
        var coverage = Coverage.of(aim("200"), YEAR, List.of(vow(150), vow(1)));

        assertThat(coverage.vowed()).contains(Fraction.of(151));
        assertThat(coverage.share()).contains(Fraction.of(151, 2));
        assertThat(coverage.kind()).isEqualTo(Coverage.Kind.PARTLY);
    }

    @Test
    void moreThanPlannedIsWhole() {
        assertThat(Coverage.of(aim("200"), YEAR, List.of(vow(200))).kind())
                .isEqualTo(Coverage.Kind.WHOLLY);
        assertThat(Coverage.of(aim("200"), YEAR, List.of(vow(300))).share())
                .contains(Fraction.of(150));
    }

    @Test
    void whereLessIsBetterAHigherVowIsAPart() {
        var dropout = new Coverage.Vow(TERRACES, List.of("%"), Fraction.of(5), false, true);

        assertThat(Coverage.of(aim("4"), YEAR, List.of(dropout)).share()).contains(Fraction.of(80));
    }

    @Test
    void ratesHaveNoSumAndTheWeakestSaysHowMuch() {
        var one = new Coverage.Vow(TERRACES, List.of("%"), Fraction.of(90), false, false);
        var other = new Coverage.Vow(TERRACES, List.of("%"), Fraction.of(60), false, false);
        var coverage = Coverage.of(aim("100"), YEAR, List.of(one, other));

        assertThat(coverage.vowed()).isEmpty();
        assertThat(coverage.share()).contains(Fraction.of(60));
    }

    @Test
    void anotherMeasureTakesTheLineUpWithoutAShare() {
        var works = new Coverage.Vow(OTHER, List.of("%"), Fraction.of(100), false, false);

        assertThat(Coverage.of(aim("9"), YEAR, List.of(works)).kind())
                .isEqualTo(Coverage.Kind.TAKEN_UP);
    }

    @Test
    void aYearCountsEveryLineAndNoneForMoreThanItself() {
        var year =
                Coverage.Year.of(
                        List.of(
                                Coverage.of(aim("200"), YEAR, List.of(vow(400))),
                                Coverage.of(aim("200"), YEAR, List.of(vow(100))),
                                Coverage.of(aim("200"), YEAR, List.of())));

        assertThat(year.planned()).isEqualTo(3);
        assertThat(year.takenUp()).isEqualTo(2);
        assertThat(year.share()).contains(Fraction.of(50));
    }

    @Test
    void aPlanIsOfFiveOrSixYears() {
        assertThat(plan(2028).years()).hasSize(5).startsWith(new FiscalYear(2024));
        assertThatThrownBy(() -> plan(2027)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> plan(2030)).isInstanceOf(Refusal.class);
    }

    @Test
    void twelveAndAHalfIsTheSameHoweverItWasWritten() {
        assertThat(aim("12.50")).isEqualTo(aim("12.5"));
        assertThat(aim("200").targets().get(YEAR)).hasToString("200");
    }

    @Test
    void linesStandAsPeopleNumberThem() {
        var codes = List.of("2.10", "2.9", "10", "2", "2.1").stream().sorted(Order::byNumbers);

        assertThat(codes.toList()).isEqualTo(List.of("2", "2.1", "2.9", "2.10", "10"));
    }

    @Test
    void whatIsPromisedCountsUpToTheGapAndNoFurther() {
        var activity = activity(100, Map.of(Fund.PARTNER, 60L));
        var promised =
                new Presentation(
                        java.util.UUID.randomUUID(),
                        "RW57-2024",
                        YEAR,
                        YEAR.firstDay(),
                        Presentation.Audience.PARTNERS,
                        "Partners",
                        "",
                        List.of(new Presentation.Commitment(activity.activity(), "A partner", 70)),
                        new org.imihigo.people.PostId(java.util.UUID.randomUUID()),
                        Optional.empty(),
                        java.time.Instant.EPOCH);
        var money = new ActionPlan(List.of(), List.of(activity), List.of(promised)).money();

        assertThat(money).isEqualTo(new ActionPlan.Money(100, 60, 40));
        assertThat(money.gap()).isZero();
    }

    @Test
    void nobodyPaysMoreThanACost() {
        assertThatThrownBy(() -> activity(100, Map.of(Fund.PARTNER, 60L, Fund.LOAN, 41L)))
                .isInstanceOf(Refusal.class);
    }

    private static Activity activity(long cost, Map<Fund, Long> funds) {
        return new Activity(
                java.util.UUID.randomUUID(),
                java.util.UUID.randomUUID(),
                1,
                false,
                new Reference("RW57-2024", "1.1"),
                YEAR,
                "Terraces",
                cost,
                funds,
                new org.imihigo.people.PostId(java.util.UUID.randomUUID()),
                Optional.empty(),
                java.time.Instant.EPOCH);
    }

    private static Plan plan(int last) {
        return LogframeTest.plan(2024, last);
    }

    private static Coverage.Vow vow(long amount) {
        return new Coverage.Vow(TERRACES, List.of("ha"), Fraction.of(amount), true, false);
    }

    private static Aim aim(String target) {
        var targets = new TreeMap<FiscalYear, BigDecimal>();
        targets.put(YEAR, new BigDecimal(target));
        return new Aim(
                Pillar.ECONOMIC,
                "",
                "",
                "Terraces",
                "ha",
                Optional.of(TERRACES),
                Optional.empty(),
                Optional.empty(),
                targets,
                "",
                "");
    }
}
