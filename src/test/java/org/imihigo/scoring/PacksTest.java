package org.imihigo.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.scoring.Items.item;
import static org.imihigo.scoring.Items.judged;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.pledges.Pillar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The methods of six countries, on the worked examples of their sources, to the last digit. */
class PacksTest {
    private final Methods methods = new Methods();

    private static Items[] district() {
        return new Items[] {
            item("Health post", "100", "95").indivisible().in(Pillar.ECONOMIC).weighing("20"),
            item("Insurance", "100", "92").tagged("CBHI").in(Pillar.ECONOMIC).weighing("20"),
            item("Jobs", "4500", "4500").in(Pillar.ECONOMIC).weighing("20"),
            item("Cows", "629", "629").in(Pillar.SOCIAL).weighing("15"),
            item("Stunting", "11", "12").downFrom("14").in(Pillar.SOCIAL).weighing("15"),
            item("Complaints", "97", "95").in(Pillar.GOVERNANCE).weighing("10")
        };
    }

    private static String printed(Trial.Result result, int places) {
        return result.score()
                .map(score -> score.rounded(places, RoundingMode.HALF_UP).toPlainString())
                .orElse("none");
    }

    private static List<String> keys(Trial.Result result) {
        return result.refusals().stream().map(Refusal::key).toList();
    }

    @Test
    void theDistrictOf2019Has7319AndNothingOfItMayBePublished() {
        var result = judged(methods.get("RW-2019-20"), district());

        assertThat(result.items())
                .extracting(one -> one.mark().orElseThrow().toString())
                .containsExactly("0", "92", "100", "100", "200/3", "9500/97");
        assertThat(result.score()).contains(Fraction.parse("35499/485"));
        assertThat(printed(result, 2)).isEqualTo("73.19");
        assertThat(result.publishable()).isFalse();
        assertThat(result.refusals())
                .allMatch(refusal -> refusal.key().equals("scoring.trial.unknown"))
                .extracting(refusal -> refusal.arguments().getLast())
                .containsExactly(
                        "pillars.ECONOMIC",
                        "pillars.SOCIAL",
                        "pillars.GOVERNANCE",
                        "deductions[0].points");
    }

    @Test
    void theSameDistrictUnderCappedRatiosHas2275More() {
        var items = district();
        items[0] = item("Health post", "100", "95").in(Pillar.ECONOMIC).weighing("20");
        var capped = judged(methods.get("RW-CAPPED"), items);
        var rules = judged(methods.get("RW-2019-20"), district());

        assertThat(printed(capped, 2)).isEqualTo("95.94");
        assertThat(capped.score().orElseThrow().minus(rules.score().orElseThrow()))
                .isEqualTo(Fraction.parse("91/4"));
    }

    @Test
    void aMissingTariffStaysMissingAlsoWhereAWelfarePledgeFailed() {
        var result =
                judged(
                        methods.get("RW-2019-20"),
                        item("Welfare", "100", "90").tagged("SOCIAL_WELFARE"));

        assertThat(result.score()).contains(Fraction.of(90));
        assertThat(result.adjustments()).isEmpty();
        assertThat(result.publishable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RW-2011-12", "RW-IPAR-2013-17", "RW-2021-22"})
    void whereNoSourceGivesTheRuleThereIsNoScore(String method) {
        var result = judged(methods.get(method), district());

        assertThat(result.score()).isEmpty();
        assertThat(result.items())
                .allSatisfy(
                        one -> {
                            assertThat(one.mark()).isEmpty();
                            assertThat(one.steps().getFirst().rule()).isEqualTo("UNKNOWN");
                        });
        assertThat(keys(result)).contains("scoring.trial.unknown", "scoring.trial.nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "Ruhango,44,50,88.0",
        "Kirehe,33,51,64.7",
        "Gasabo,18,33,54.5",
        "Burera,18,50,36.0",
        "Kigali,16,21,76.2",
        "Musanze,42,61,68.9"
    })
    void theMidTermCountsGreenActivities(String unit, int green, int all, String printed) {
        var items = new ArrayList<Items>();
        IntStream.range(0, all)
                .forEach(at -> items.add(item(unit + at, "100", at < green ? "51" : "50")));

        var result = judged(methods.get("RW-MIDTERM-2012-13"), items.toArray(Items[]::new));

        assertThat(printed(result, 1)).isEqualTo(printed);
        assertThat(result.publishable()).isTrue();
    }

    @Test
    void kenyaGives330ForARoadBetweenLastYearAndTheTarget() {
        var road = item("Road", "200", "180").after("160");
        var result = judged(methods.get("KE-PC"), road.weighing("100"));

        assertThat(result.score()).contains(Fraction.parse("3.30"));
        assertThat(result.publishable()).isTrue();
        assertThat(methods.get("KE-PC").higherIsBetter()).isFalse();
        assertThat(methods.get("KE-PC").basis(Fraction.of(2)))
                .isGreaterThan(methods.get("KE-PC").basis(Fraction.of(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "500,1", "400,1", "260,2.4", "230,2.7", "200,3", "180,3.3", "160,3.6", "120,3.8", "80,4",
        "40,4.5", "0,5", "-3,5"
    })
    void theBandsOfKenyaMeetAtTheirEnds(String actual, String grade) {
        var result =
                judged(
                        methods.get("KE-PC"),
                        item("Road", "200", actual).after("160").weighing("100"));

        assertThat(result.score()).contains(Fraction.parse(grade));
    }

    @Test
    void whereLessIsBetterKenyasBandsAreMirrored() {
        var stunting = item("Stunting", "11", "12").downFrom("").after("14").weighing("100");

        assertThat(judged(methods.get("KE-PC"), stunting).score()).contains(Fraction.parse("3.2"));
    }

    @Test
    void kenyaWantsLastYearsFigureAndWeightsThatMakeAHundred() {
        var light = judged(methods.get("KE-PC"), item("Road", "200", "180").weighing("99.9"));
        assertThat(light.score()).isEmpty();
        assertThat(keys(light))
                .containsExactly(
                        "scoring.trial.nothing", "scoring.trial.weights", "scoring.lacks.previous");

        var known =
                judged(
                        methods.get("KE-PC"),
                        item("Road", "200", "180").after("160").weighing("99.9"));
        assertThat(known.score()).contains(Fraction.parse("3.3"));
        assertThat(keys(known)).containsExactly("scoring.trial.weights");
        assertThat(known.refusals().getFirst().arguments().getFirst()).isEqualTo("99.9");
    }

    @Test
    void indiaReadsMarksBetweenTheColumnsOfEachIndicator() {
        String[] indents = {"90=100", "80=90", "78=80", "75=70", "70=60"};
        var method = methods.get("IN-RFD");

        assertThat(judged(method, item("Indents", "90", "85").scaled(indents)).score())
                .contains(Fraction.of(95));
        assertThat(judged(method, item("Indents", "90", "76").scaled(indents)).score())
                .contains(Fraction.parse("220/3"));
        assertThat(judged(method, item("Indents", "90", "99").scaled(indents)).score())
                .contains(Fraction.HUNDRED);
        assertThat(judged(method, item("Indents", "90", "69.9").scaled(indents)).score())
                .contains(Fraction.ZERO);
        assertThat(keys(judged(method, item("Indents", "90", "85"))))
                .contains("scoring.lacks.scale");
        assertThat(method.rating(Fraction.of(95))).contains("Very good");
        assertThat(method.rating(Fraction.of(65))).contains("Poor");
    }

    @Test
    void indiaReadsDaysTheSameWay() {
        String[] days = {
            day("2013-12-31") + "=100",
            day("2014-01-31") + "=90",
            day("2014-02-28") + "=80",
            day("2014-03-17") + "=70",
            day("2014-03-31") + "=60"
        };
        var done = item("Guidelines", day("2013-12-31"), day("2014-02-14")).scaled(days);

        assertThat(judged(methods.get("IN-RFD"), done).score()).contains(Fraction.of(85));
    }

    private static String day(String text) {
        return "" + LocalDate.parse(text).toEpochDay();
    }

    @Test
    void ugandaGivesSixPointsOfSix() {
        var method = methods.get("UG-LGPA");
        var growth = item("Growth", "10", "12").tagged("LLG_GROWTH").weighing("3");
        var completed = item("Completed per work plan", "80", "80").indivisible().weighing("3");

        assertThat(judged(method, growth, completed).score()).contains(Fraction.HUNDRED);
        assertThat(
                        judged(
                                        method,
                                        item("Growth", "10", "10")
                                                .tagged("LLG_GROWTH")
                                                .weighing("3"),
                                        completed)
                                .score())
                .contains(Fraction.parse("500/6"));
        assertThat(judged(method, item("Growth", "10", "4.99").tagged("LLG_GROWTH")).score())
                .contains(Fraction.ZERO);
    }

    @Test
    void inThePhilippinesOneIndicatorFailsTheWhole() {
        var method = methods.get("PH-SGLG");
        var failed = judged(method, item("Peace", "1", "1"), item("Health", "1", "0"));

        assertThat(judged(method, item("Peace", "1", "1"), item("Health", "1", "1")).score())
                .contains(Fraction.HUNDRED);
        assertThat(failed.score()).contains(Fraction.ZERO);
        assertThat(failed.adjustments())
                .singleElement()
                .satisfies(
                        gate -> {
                            assertThat(gate.item()).contains("Health");
                            assertThat(gate.points()).isEqualTo(Fraction.of(-50));
                        });
        assertThat(method.rating(failed.score().orElseThrow())).contains("FAILED");
    }

    @Test
    void indonesiaGives79AndBB() {
        var method = methods.get("ID-SAKIP");
        var result =
                judged(
                        method,
                        item("Planning", "100", "84").tagged("PLANNING"),
                        item("Measurement", "100", "76").tagged("MEASUREMENT"),
                        item("Reporting", "100", "90").tagged("REPORTING"),
                        item("Evaluation", "100", "70").tagged("EVALUATION"));

        assertThat(result.score()).contains(Fraction.of(79));
        assertThat(result.components())
                .extracting(Trial.Component::name)
                .containsExactly("PLANNING", "MEASUREMENT", "REPORTING", "EVALUATION");
        assertThat(method.rating(Fraction.of(79))).contains("BB");
        assertThat(result.publishable()).isTrue();
    }

    @Test
    void burundiKnowsItsCriteriaAndNotWhatTheyWeigh() {
        var result =
                judged(
                        methods.get("BI-COMMUNES"),
                        item("Minutes kept", "1", "1").indivisible().tagged("GOVERNANCE"),
                        item("Trees", "100", "40").tagged("ENVIRONMENT"));

        assertThat(result.score()).contains(Fraction.of(70));
        assertThat(keys(result)).hasSize(5).containsOnly("scoring.trial.unknown");
    }

    @Test
    void everyPackNamesItsSourcesAndNoneCallsItselfOfficial() {
        assertThat(methods.all())
                .filteredOn(method -> method.status() != Method.Status.HOUSE)
                .hasSize(11)
                .allSatisfy(
                        method -> {
                            assertThat(method.status()).isEqualTo(Method.Status.RECONSTRUCTED);
                            assertThat(method.sources()).isNotEmpty();
                        });
    }
}
