package org.imihigo.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.imihigo.indicators.Direction;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.pledges.Pillar;
import org.junit.jupiter.api.Test;

/** A method tried on a table, to the last digit. */
class TrialTest {
    @SuppressWarnings("InlineFormatString") // read first, filled at the end
    private static final String METHOD =
            """
            id: TRIED
            name: {en: Tried, fr: Essayée, rw: Yageragejwe}
            countries: [RW]
            years: null
            status: house
            source: null
            scores: [VALIDATED]
            notReported: 0
            eligibility: {minimumCoverage: 50, notRanked: []}
            pillars: PILLARS
            items:
              - when: {divisible: false}
                rule: ALL_OR_NOTHING
              - when: {tag: CBHI}
                rule: {RATIO: {cap: 100}}
              - when: {direction: DOWN}
                rule: {PROGRESS: {cap: 100, floor: 0}}
              - when: {direction: RANGE}
                rule: RANGE
              - rule: {RATIO: {cap: 100}}
            whole: WEIGHTED_MEAN
            deductions: []
            parent: UNWEIGHTED
            rank: {kind: COMPETITION, basis: UNROUNDED}
            publish: {scale: 1, rounding: HALF_UP}
            lights: null
            standing: null
            """;

    private final Method method = method("null");

    private static Method method(String pillars) {
        return MethodReader.read(
                METHOD.replace("PILLARS", pillars).getBytes(StandardCharsets.UTF_8));
    }

    private static Trial.Item item(String target, String actual) {
        return item("Item", new Direction.Up(), true, "", target, actual, 1);
    }

    private static Trial.Item item(
            String name,
            Direction direction,
            boolean divisible,
            String baseline,
            String target,
            String actual,
            long weight) {
        return new Trial.Item(
                name,
                Optional.empty(),
                Set.of(),
                divisible,
                direction,
                number(baseline),
                number(target),
                number(actual),
                Fraction.of(weight));
    }

    private static Optional<Fraction> number(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty()).map(Fraction::parse);
    }

    private static Trial.Item under(Pillar pillar, Trial.Item item) {
        return new Trial.Item(
                item.name(),
                Optional.of(pillar),
                item.tags(),
                item.divisible(),
                item.direction(),
                item.baseline(),
                item.target(),
                item.actual(),
                item.weight());
    }

    private Optional<Fraction> mark(Trial.Item item) {
        return Trial.of(method, List.of(item)).items().getFirst().mark();
    }

    @Test
    void theWorkedExamplesOfTheRulesComeOut() {
        assertThat(mark(item("100", "70"))).contains(Fraction.of(70));
        assertThat(mark(item("Road", new Direction.Up(), false, "", "100", "70", 1)))
                .contains(Fraction.ZERO);
        assertThat(mark(item("Dropout", new Direction.Down(), true, "14", "11", "12", 1)))
                .contains(Fraction.of(200, 3));
        assertThat(mark(item("3", "4"))).as("capped").contains(Fraction.HUNDRED);
    }

    @Test
    void everyBoundIsAStepOfItsOwnAndTheLastStepIsTheMark() {
        var marked =
                Trial.of(
                                method,
                                List.of(item("X", new Direction.Down(), true, "14", "11", "15", 1)))
                        .items()
                        .getFirst();

        assertThat(marked.steps())
                .extracting(Trial.Step::rule)
                .containsExactly("PROGRESS", "FLOOR", "CAP");
        assertThat(marked.steps().getFirst().result()).contains(Fraction.of(-100, 3));
        assertThat(marked.steps().getLast().result()).isEqualTo(marked.mark());
        assertThat(marked.mark()).contains(Fraction.ZERO);
    }

    @Test
    void theScoreIsTheWeightedMeanAndTheComponentsMakeIt() {
        var result =
                Trial.of(
                        method,
                        List.of(
                                under(
                                        Pillar.SOCIAL,
                                        item("A", new Direction.Up(), true, "", "3", "1", 1)),
                                under(
                                        Pillar.ECONOMIC,
                                        item("B", new Direction.Up(), true, "", "3", "2", 2)),
                                item("C", new Direction.Up(), true, "", "1", "1", 3)));

        assertThat(result.score()).contains(Fraction.of(100 * (1 + 4 + 9), 18));
        assertThat(
                        Fraction.sum(
                                result.components().stream()
                                        .map(one -> one.score().orElseThrow().times(one.weight()))
                                        .toList()))
                .isEqualTo(result.score().orElseThrow());
        assertThat(result.publishable()).isTrue();
    }

    @Test
    void pillarsThatAreWeighedWantToBeNamed() {
        var weighed = method("{ECONOMIC: 50, SOCIAL: 30, GOVERNANCE: 20}");
        var social = under(Pillar.SOCIAL, item("10", "5"));
        var economic = under(Pillar.ECONOMIC, item("10", "10"));

        assertThat(Trial.of(weighed, List.of(social, economic)).score())
                .contains(Fraction.of(50 * 100 + 30 * 50, 80));
        assertThatThrownBy(() -> Trial.of(weighed, List.of(item("10", "5"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("scoring.trial.pillar"));
    }

    @Test
    void whatIsNotReportedIsZeroAndWhatExpectsNothingLeavesTheWeights() {
        var result =
                Trial.of(
                        method,
                        List.of(item("10", ""), item("0", "5"), item("", "5"), item("10", "10")));

        assertThat(result.items())
                .extracting(Trial.Marked::mark)
                .containsExactly(
                        Optional.of(Fraction.ZERO),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Fraction.HUNDRED));
        assertThat(result.score()).contains(Fraction.of(50));
        assertThat(result.coverage()).isEqualTo(new Covered(1, 2));
        assertThat(result.publishable()).isTrue();
    }

    @Test
    void belowTheLineOrWithNothingAtAllItCannotBePublished() {
        var little = Trial.of(method, List.of(item("1", ""), item("1", ""), item("1", "1")));
        assertThat(little.refusals())
                .extracting(Refusal::key)
                .containsExactly("scoring.trial.coverage");

        var nothing = Trial.of(method, List.of());
        assertThat(nothing.score()).isEmpty();
        assertThat(nothing.publishable()).isFalse();
    }

    @Test
    void lightsAreCountedWhereTheMethodCountsThem() {
        var reader = new Methods();
        var review = reader.get("RW-MIDTERM-2012-13");
        var items = new ArrayList<Trial.Item>();
        for (int green = 0; green < 44; green++) {
            items.add(item("100", "51"));
        }
        for (int other = 0; other < 6; other++) {
            items.add(item("100", other < 3 ? "50" : "20"));
        }

        assertThat(Trial.of(review, items).score()).contains(Fraction.of(88));
    }

    @Property
    void theOrderOfTheItemsDoesNotMatterAndBetterIsNeverWorse(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 200) Integer> actuals,
            @ForAll @IntRange(max = 11) int better) {
        var items = new ArrayList<Trial.Item>();
        actuals.forEach(actual -> items.add(item("100", "" + actual)));
        var score = Trial.of(method, items).score().orElseThrow();
        assertThat(score).isBetween(Fraction.ZERO, Fraction.HUNDRED);

        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(Trial.of(method, shuffled).score()).contains(score);

        int at = better % items.size();
        items.set(at, item("100", "" + (actuals.get(at) + 1)));
        assertThat(Trial.of(method, items).score().orElseThrow()).isGreaterThanOrEqualTo(score);
    }
}
