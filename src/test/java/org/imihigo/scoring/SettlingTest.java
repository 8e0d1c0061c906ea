package org.imihigo.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.scoring.Items.item;
import static org.imihigo.scoring.Items.judged;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pillar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bonus, factors, dates, geometric means, gates, deductions and parents, one by one. */
class SettlingTest {
    private static Method method(String rule, String rest) {
        var document =
                """
                id: TRIED
                countries: [RW]
                status: house
                scores: [VERIFIED]
                notReported: 0
                items:
                  - rule: %s
                parent: UNWEIGHTED
                rank: {kind: COMPETITION, basis: UNROUNDED}
                publish: {scale: 1, rounding: HALF_UP}
                %s
                """
                        .formatted(rule, rest);
        return MethodReader.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String mark(String rule, Items item) {
        return judged(method(rule, ""), item)
                .items()
                .getFirst()
                .mark()
                .map(Fraction::toString)
                .orElse("none");
    }

    private static Further found(String quality, String evidence, String self) {
        return new Further(
                Optional.empty(),
                List.of(),
                Items.number(quality),
                Optional.of(evidence).filter(one -> !one.isEmpty()).map(Boolean::valueOf),
                Items.number(self));
    }

    @ParameterizedTest
    @CsvSource({"90,90", "100,100", "120,110", "130,115", "200,115"})
    void whatIsAboveTheTargetIsKeptApartAndHalfOfItCounts(String actual, String mark) {
        var rule = "{RATIO: {bonus: {beta: 0.5, cap: 130}}}";

        assertThat(mark(rule, item("A", "100", actual))).isEqualTo(mark);
    }

    @Test
    void qualityEvidenceAndHonestyAreFactors() {
        var half = item("A", "100", "80").with(found("0.5", "", ""));
        assertThat(mark("{RATIO: {cap: 100, quality: {}}}", half)).isEqualTo("40");
        assertThat(mark("{RATIO: {quality: {unsaid: 1}}}", item("A", "100", "80"))).isEqualTo("80");

        var proven = item("A", "100", "80").with(found("", "true", ""));
        var unproven = item("A", "100", "80").with(found("", "false", ""));
        assertThat(mark("{RATIO: {evidence: {without: 0.5}}}", proven)).isEqualTo("80");
        assertThat(mark("{RATIO: {evidence: {without: 0.5}}}", unproven)).isEqualTo("40");

        var boasted = item("A", "100", "60").with(found("", "", "130"));
        var modest = item("A", "100", "60").with(found("", "", "50"));
        assertThat(mark("{RATIO: {honesty: {gamma: 0.5}}}", boasted)).isEqualTo("48");
        assertThat(mark("{RATIO: {honesty: {gamma: 0.5}}}", modest)).isEqualTo("60");
    }

    @ParameterizedTest
    @CsvSource({
        "quality: {}, quality",
        "evidence: {without: 0}, evidence",
        "honesty: {gamma: 1}, self"
    })
    void aFactorThatNobodyToldGivesNoMarkAndASentence(String factor, String lacks) {
        var result = judged(method("{RATIO: {" + factor + "}}", ""), item("A", "100", "80"));

        assertThat(result.items().getFirst().mark()).isEmpty();
        assertThat(result.refusals()).extracting(Refusal::key).contains("scoring.lacks." + lacks);
    }

    @ParameterizedTest
    @CsvSource({
        "'{DATE: {perWeek: 10}}', 0, 100", "'{DATE: {perWeek: 10}}', 1, 90",
        "'{DATE: {perWeek: 10}}', 7, 90", "'{DATE: {perWeek: 10}}', 8, 80",
        "'{DATE: {perWeek: 10}}', 100, 0", "'{DATE: {perWeek: 10}}', -5, 100",
        "'{DATE: {zeroAfterDays: 40}}', 10, 75", "'{DATE: {zeroAfterDays: 40}}', 41, 0",
        "'{DATE: {zeroOn: 1970-01-21}}', 5, 75", "'{DATE: {zeroOn: 1969-01-01}}', 5, 0"
    })
    void everyStartedWeekCosts(String rule, String late, String mark) {
        assertThat(mark(rule, item("Law", "0", late).downFrom(""))).isEqualTo(mark);
    }

    @Test
    void bandsMayLookAtGrowth() {
        var rule =
                "{BANDS: {of: GROWTH, maximum: 3, bands: [{above: 10, points: 3}, {from: 5, points:"
                        + " 2}, {points: 0}]}}";

        assertThat(mark(rule, item("A", "1", "112").after("100"))).isEqualTo("100");
        assertThat(mark(rule, item("A", "1", "110").after("100"))).isEqualTo("200/3");
        assertThat(mark(rule, item("A", "1", "104").after("100"))).isEqualTo("0");
        assertThat(mark(rule, item("A", "1", "104"))).isEqualTo("none");
    }

    @Test
    void theGeometricMeanOfFourAndNineIsSix() {
        var geometric = method("RATIO", "whole: GEOMETRIC");

        assertThat(judged(geometric, item("A", "100", "4"), item("B", "100", "9")).score())
                .contains(Fraction.of(6));
        assertThat(
                        judged(
                                        geometric,
                                        item("A", "100", "8").weighing("2"),
                                        item("B", "100", "27"))
                                .score())
                .contains(Fraction.of(12));
        assertThat(judged(geometric, item("A", "100", "100"), item("B", "100", "0")).score())
                .contains(Fraction.ZERO);
        assertThat(judged(geometric, item("A", "1", "1"), item("B", "1", "2")).score())
                .contains(Fraction.parse("141.421356237309504880168872420970"));
    }

    @Test
    void marksAreTakenOffForEachWelfareItemThatFailedWithTheReference() {
        var method =
                method(
                        "{RATIO: {cap: 100}}",
                        "deductions: [{when: {tag: SOCIAL_WELFARE, below: 100}, points: 2,"
                                + " reference: Article 7}]");
        var result =
                judged(
                        method,
                        item("Homes", "100", "90").tagged("SOCIAL_WELFARE"),
                        item("Meals", "100", "100").tagged("SOCIAL_WELFARE"),
                        item("Roads", "100", "50"));

        assertThat(result.score()).contains(Fraction.of(78));
        assertThat(result.adjustments())
                .containsExactly(
                        new Adjustment(
                                Adjustment.Kind.DEDUCTION,
                                Optional.of("Homes"),
                                Fraction.of(-2),
                                Optional.of("Article 7")));
        assertThat(result.publishable()).isTrue();
    }

    @Test
    void theDistrictOf2019WouldHave7119IfTheTariffWereTwo() {
        var document =
                """
                id: TRIED
                countries: [RW]
                status: house
                scores: [VERIFIED]
                pillars: {ECO: 60, SOC: 30, GOV: 10}
                items:
                  - when: {divisible: false}
                    rule: ALL_OR_NOTHING
                  - when: {direction: DOWN}
                    rule: {PROGRESS: {cap: 100, floor: 0}}
                  - rule: {RATIO: {cap: 100}}
                deductions:
                  - when: {tag: SOCIAL_WELFARE, below: 100}
                    points: 2
                parent: UNWEIGHTED
                rank: {kind: COMPETITION, basis: UNROUNDED}
                publish: {scale: 2, rounding: HALF_UP}
                """;
        var method = MethodReader.read(document.getBytes(StandardCharsets.UTF_8));
        var result =
                judged(
                        method,
                        item("Health post", "100", "95").indivisible().in(Pillar.ECONOMIC),
                        item("Insurance", "100", "92").in(Pillar.ECONOMIC),
                        item("Jobs", "4500", "4500").in(Pillar.ECONOMIC),
                        item("Cows", "629", "629").in(Pillar.SOCIAL),
                        item("Stunting", "11", "12")
                                .downFrom("14")
                                .in(Pillar.SOCIAL)
                                .tagged("SOCIAL_WELFARE"),
                        item("Complaints", "97", "95").in(Pillar.GOVERNANCE));

        assertThat(result.score()).contains(Fraction.parse("35499/485").minus(Fraction.of(2)));
        assertThat(method.printed(result.score().orElseThrow())).hasToString("71.19");
    }

    @Test
    void aProvinceIsTheMeanOfItsDistrictsOrOfItsPeople() {
        var marks =
                List.of(
                        new Mark(
                                new UnitCode("RW11"),
                                Optional.of(Fraction.of(60)),
                                Covered.NOTHING),
                        new Mark(
                                new UnitCode("RW12"),
                                Optional.of(Fraction.of(90)),
                                Covered.NOTHING));
        var year = new FiscalYear(2025).whole();
        var province = new UnitCode("RW1");
        var people =
                MethodReader.read(
                        """
                        id: PEOPLE
                        countries: [RW]
                        status: house
                        scores: [VERIFIED]
                        items: [{rule: RATIO}]
                        parent: {POPULATION_WEIGHTED: {RW11: 200000, RW12: 100000}}
                        rank: {kind: COMPETITION, basis: PUBLISHED}
                        publish: {scale: 0, rounding: HALF_UP}
                        """
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(new Scorer(method("RATIO", ""), year).ofChildren(province, marks).value())
                .contains(Fraction.of(75));
        assertThat(new Scorer(people, year).ofChildren(province, marks).value())
                .contains(Fraction.of(70));
        assertThat(people.basis(Fraction.parse("70.4"))).isEqualTo(Fraction.of(70));
    }

    @Property(tries = 200)
    void theOrderOfTheItemsNeverMattersAndPartsMakeTheScore(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 150) Integer> actuals,
            @ForAll("methods") Method method) {
        var items = new ArrayList<Trial.Item>();
        IntStream.range(0, actuals.size())
                .forEach(
                        at ->
                                items.add(
                                        item("I" + at, "100", "" + actuals.get(at))
                                                .tagged(at % 2 == 0 ? "EVEN" : "ODD")
                                                .weighing("" + (at + 1))
                                                .made()));
        var result = Trial.of(method, items);
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(Trial.of(method, shuffled).score()).isEqualTo(result.score());
        var parts = new ArrayList<Fraction>();
        result.components()
                .forEach(one -> one.score().ifPresent(at -> parts.add(at.times(one.weight()))));
        result.adjustments().forEach(one -> parts.add(one.points()));
        assertThat(result.score()).contains(Fraction.sum(parts));
    }

    @Property(tries = 200)
    void moreIsNeverWorthLessAndCapsHold(
            @ForAll @IntRange(max = 400) int actual,
            @ForAll @IntRange(max = 100) int more,
            @ForAll("methods") Method method) {
        var before = judged(method, item("A", "100", "" + actual).tagged("EVEN"));
        var after = judged(method, item("A", "100", "" + (actual + more)).tagged("EVEN"));

        assertThat(after.score().orElseThrow())
                .isGreaterThanOrEqualTo(before.score().orElseThrow())
                .isLessThanOrEqualTo(Fraction.of(115));
    }

    /** Two units' scores do not hang on a third: what is judged is one table alone. */
    @Property(tries = 100)
    void nothingButItsOwnItemsDecidesAUnitsScore(
            @ForAll @IntRange(max = 100) int one, @ForAll("methods") Method method) {
        var items = item("A", "100", "" + one).tagged("ODD");

        assertThat(judged(method, items)).isEqualTo(judged(method, items));
    }

    @Provide
    Arbitrary<Method> methods() {
        return Arbitraries.of(
                method("{RATIO: {cap: 100, floor: 0}}", ""),
                method("{RATIO: {bonus: {beta: 0.5, cap: 130}}}", ""),
                method("{RATIO: {cap: 100}}", "whole: GEOMETRIC"),
                method("ALL_OR_NOTHING", "components: {EVEN: 70, ODD: 30}"),
                method("{RATIO: {cap: 100}}", "gates: [{when: {tag: EVEN}, below: 50}]"),
                method(
                        "{RATIO: {cap: 100}}",
                        "deductions: [{when: {tag: ODD}, below: 80, points: 3.5}]"));
    }
}
