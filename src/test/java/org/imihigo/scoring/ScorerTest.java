package org.imihigo.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pillar;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final FiscalPeriod YEAR = new FiscalYear(2025).whole();
    private static final FiscalPeriod Q2 = new FiscalYear(2025).quarter(2);
    private static final UnitCode UNIT = new UnitCode("RW57");

    private final Method capped = new Methods().get("RW-CAPPED");
    private final Method midTerm = new Methods().get("RW-MIDTERM-2012-13");

    private static Score score(Method method, FiscalPeriod period, List<Judged> pledges) {
        return new Scorer(method, period).ofPledges(UNIT, pledges);
    }

    private static String printed(Score score, int places) {
        return score.value()
                .map(value -> value.rounded(places, RoundingMode.HALF_UP).toPlainString())
                .orElse("none");
    }

    private static List<Judged> lights(int green, int all) {
        return Stream.concat(
                        IntStream.range(0, green).mapToObj(_ -> Promise.total("100").reached("51")),
                        IntStream.range(green, all)
                                .mapToObj(_ -> Promise.total("100").reached("50")))
                .toList();
    }

    @Test
    void ruhangoHad44GreenOf50() {
        assertThat(score(midTerm, Q2, lights(44, 50)).value()).contains(Fraction.of(88));
    }

    @Test
    void musanzeHad42GreenOf61WhichIsNotThePublished629() {
        var score = score(midTerm, Q2, lights(42, 61));

        assertThat(score.value()).contains(Fraction.of(4200, 61));
        assertThat(printed(score, 1)).isEqualTo("68.9").isNotEqualTo("62.9");
    }

    /** The illustrative district of the study of the 2019/20 rules, without its deduction. */
    private static List<Judged> district() {
        return List.of(
                Promise.of(OverTime.MILESTONE, "100").indivisible().reached("95"),
                Promise.of(OverTime.RATE_LAST, "100").reached("92"),
                Promise.total("4500").reached("4500"),
                Promise.total("629").in(Pillar.SOCIAL).reached("629"),
                Promise.level("14", "11").lowerIsBetter().in(Pillar.SOCIAL).reached("12"),
                Promise.of(OverTime.RATE_POOLED, "100").in(Pillar.GOVERNANCE).reached("9500/97"));
    }

    private static Method with(String... changes) throws IOException {
        var document =
                Files.readString(Path.of("src/main/resources/methods/RW-CAPPED.yaml"))
                        .replace(
                                "pillars: null",
                                "pillars: {ECONOMIC: 60, SOCIAL: 30, GOVERNANCE: 10}");
        for (int index = 0; index < changes.length; index += 2) {
            document = document.replace(changes[index], changes[index + 1]);
        }
        return MethodReader.read(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSameDistrictHas73Or96ByTheMethodAlone() throws IOException {
        var strict = with("rule: INVERSE_RATIO", "rule: {PROGRESS: {cap: 100, floor: 0}}");
        var lenient = with("divisible: false", "tag: NOBODY");

        assertThat(printed(score(strict, YEAR, district()), 2)).isEqualTo("73.19");
        assertThat(printed(score(lenient, YEAR, district()), 2)).isEqualTo("95.94");
    }

    @Test
    void aStepSaysWhatItWasMadeOf() throws IOException {
        var strict = with("rule: INVERSE_RATIO", "rule: {PROGRESS: {cap: 100, floor: 0}}");
        var stunting = (ScoreStep.OfPledge) score(strict, YEAR, district()).steps().get(4);

        assertThat(stunting.baseline()).contains(Fraction.of(14));
        assertThat(stunting.expected()).contains(Fraction.of(11));
        assertThat(stunting.actual()).contains(Fraction.of(12));
        assertThat(stunting.outcome().percent()).contains(Fraction.of(200, 3));
        assertThat(stunting.weight()).isEqualTo(Fraction.of(15, 100));
        assertThat(stunting.share()).isEqualTo(Fraction.of(10));
    }

    @Test
    void whatIsOverdueCountsNothingAndWhatIsNotDueLeavesTheWeights() {
        var score =
                score(
                        capped,
                        YEAR,
                        List.of(
                                Promise.total("10").reached("8"),
                                Promise.total("10").lacking(Found.State.NOT_REPORTED),
                                Promise.total("10").lacking(Found.State.NOT_YET_DUE),
                                Promise.total("10").lacking(Found.State.NOT_APPLICABLE)));

        assertThat(score.value()).contains(Fraction.of(40));
        assertThat(score.steps())
                .extracting(ScoreStep::weight)
                .containsExactly(
                        Fraction.of(1, 2), Fraction.of(1, 2), Fraction.ZERO, Fraction.ZERO);
    }

    @Test
    void zeroIsAValue() {
        assertThat(score(capped, YEAR, List.of(Promise.total("10").reached("0"))).value())
                .contains(Fraction.ZERO);
    }

    @Test
    void whereNothingIsExpectedYetThereIsNoScore() {
        var late = Promise.total("20").quarterly("0", "0", "0", "20").reached("5");

        assertThat(score(capped, Q2, List.of(late)).value()).isEmpty();
        assertThat(new Scorer(capped, Q2).light(late)).contains(Light.GREY);
    }

    @Test
    void aQuarterIsMeasuredAgainstWhatWasExpectedByItsEnd() {
        var cows = Promise.total("629").quarterly("158", "175", "192", "104");

        assertThat(score(capped, Q2, List.of(cows.reached("300"))).value())
                .contains(Fraction.of(30000, 333));
        assertThat(score(capped, YEAR, List.of(cows.reached("629"))).value())
                .contains(Fraction.HUNDRED);
    }

    @Test
    void lightsTellReportedFromMissingFromNotExpected() {
        var scorer = new Scorer(capped, YEAR);
        var cows = Promise.total("100");

        assertThat(scorer.light(cows.reached("90"))).contains(Light.GREEN);
        assertThat(scorer.light(cows.reached("70"))).contains(Light.AMBER);
        assertThat(scorer.light(cows.reached("69"))).contains(Light.RED);
        assertThat(scorer.light(cows.lacking(Found.State.NOT_REPORTED))).contains(Light.HATCHED);
        assertThat(scorer.light(cows.lacking(Found.State.NOT_YET_DUE))).contains(Light.GREY);
        assertThat(scorer.light(Promise.of(OverTime.RATE_LAST, "11").lowerIsBetter().reached("12")))
                .contains(Light.GREEN);
    }

    @Test
    void aProvinceIsTheMeanOfItsDistrictsThatHaveAScore() {
        var score =
                new Scorer(capped, YEAR)
                        .ofChildren(
                                new UnitCode("RW5"),
                                List.of(
                                        mark("RW51", Optional.of(Fraction.of(80))),
                                        mark("RW52", Optional.empty()),
                                        mark("RW53", Optional.of(Fraction.of(61)))));

        assertThat(score.value()).contains(Fraction.of(141, 2));
        assertThat(score.covered()).isEqualTo(new Covered(9, 12));
    }

    private static Mark mark(String unit, Optional<Fraction> value) {
        return new Mark(new UnitCode(unit), value, new Covered(3, 4));
    }

    @Property(tries = 300)
    void stepsMakeTheScoreToTheLastDigit(@ForAll("contracts") List<Judged> pledges) {
        for (var method : List.of(capped, midTerm)) {
            var score = score(method, Q2, pledges);
            var shares = Fraction.sum(score.steps().stream().map(ScoreStep::share).toList());
            var weights = Fraction.sum(score.steps().stream().map(ScoreStep::weight).toList());

            assertThat(shares).isEqualTo(score.value().orElse(Fraction.ZERO));
            assertThat(weights).isEqualTo(score.value().isPresent() ? Fraction.ONE : Fraction.ZERO);
        }
    }

    @Property(tries = 300)
    void theOrderOfThePledgesChangesNothing(
            @ForAll("contracts") List<Judged> pledges, @ForAll Random random) throws IOException {
        var shuffled = new ArrayList<>(pledges);
        Collections.shuffle(shuffled, random);

        for (var method : List.of(capped, midTerm, with())) {
            assertThat(score(method, Q2, shuffled).value())
                    .isEqualTo(score(method, Q2, pledges).value());
        }
    }

    @Property(tries = 300)
    void aCappedScoreLiesBetweenZeroAndAHundred(@ForAll("contracts") List<Judged> pledges) {
        score(capped, YEAR, pledges)
                .value()
                .ifPresent(value -> assertThat(value).isBetween(Fraction.ZERO, Fraction.HUNDRED));
    }

    @Property(tries = 100)
    void computedTwiceItIsTheSame(@ForAll("contracts") List<Judged> pledges) {
        assertThat(score(capped, Q2, pledges)).isEqualTo(score(capped, Q2, pledges));
    }

    @Provide
    Arbitrary<List<Judged>> contracts() {
        var amounts = Arbitraries.integers().between(-50, 5_000).map(String::valueOf);
        var targets = Arbitraries.integers().between(0, 3_000).map(String::valueOf);
        var promises =
                Combinators.combine(
                                Arbitraries.of(OverTime.class),
                                targets,
                                amounts,
                                Arbitraries.of(Pillar.class),
                                Arbitraries.integers().between(1, 20),
                                Arbitraries.integers().between(0, 3))
                        .as(
                                (time, target, baseline, pillar, weight, shape) -> {
                                    var promise =
                                            Promise.of(time, target)
                                                    .from(baseline)
                                                    .in(pillar)
                                                    .weighing(weight);
                                    return switch (shape) {
                                        case 0 -> promise;
                                        case 1 -> promise.lowerIsBetter();
                                        case 2 -> promise.indivisible();
                                        default -> promise.quarterly("5", target, "", target);
                                    };
                                });
        var found =
                Combinators.combine(promises, amounts, Arbitraries.integers().between(0, 6))
                        .as(
                                (promise, actual, state) ->
                                        switch (state) {
                                            case 0 -> promise.lacking(Found.State.NOT_REPORTED);
                                            case 1 -> promise.lacking(Found.State.NOT_APPLICABLE);
                                            case 2 -> promise.lacking(Found.State.NOT_YET_DUE);
                                            default -> promise.reached(actual);
                                        });
        return found.list().ofMaxSize(12);
    }
}
