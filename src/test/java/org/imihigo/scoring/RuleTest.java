package org.imihigo.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.imihigo.indicators.Direction;
import org.imihigo.kernel.Fraction;
import org.junit.jupiter.api.Test;

class RuleTest {
    private static final Direction UP = new Direction.Up();
    private static final Direction DOWN = new Direction.Down();

    private static Rule.Case level(
            Direction direction, String baseline, String target, String actual) {
        return new Rule.Case(
                Optional.of(Fraction.parse(baseline)),
                Fraction.parse(target),
                Fraction.parse(actual),
                direction,
                true);
    }

    private static Rule.Case plain(Direction direction, String target, String actual) {
        return new Rule.Case(
                Optional.empty(), Fraction.parse(target), Fraction.parse(actual), direction, true);
    }

    private static String percent(Rule rule, Rule.Case item) {
        return rule.marks(item).orElseThrow().percent().toString();
    }

    @Test
    void aRatioIsActualOverTarget() {
        assertThat(percent(new Rule.Ratio(), plain(UP, "40", "30"))).isEqualTo("75");
        assertThat(percent(new Rule.Ratio(), plain(UP, "40", "50"))).isEqualTo("125");
        assertThat(percent(new Rule.Ratio(), plain(UP, "97", "95"))).isEqualTo("9500/97");
    }

    @Test
    void aRatioToZeroHasNoMarks() {
        assertThat(new Rule.Ratio().marks(plain(UP, "0", "5"))).isEmpty();
    }

    @Test
    void stuntingFrom14To12OfThePromised11IsTwoThirdsOfTheWay() {
        var marks = new Rule.Progress().marks(level(DOWN, "14", "11", "12")).orElseThrow();

        assertThat(marks.percent()).isEqualTo(Fraction.of(200, 3));
        assertThat(marks.by()).isEqualTo(new Rule.Progress());
    }

    @Test
    void progressWorksUpwardToo() {
        assertThat(percent(new Rule.Progress(), level(UP, "100", "400", "250"))).isEqualTo("50");
        assertThat(percent(new Rule.Progress(), level(UP, "100", "400", "70"))).isEqualTo("-10");
    }

    @Test
    void whereThereIsNoWayProgressFallsBackAndSaysSo() {
        var equal = new Rule.Progress().marks(level(UP, "40", "40", "30")).orElseThrow();
        assertThat(equal.percent()).isEqualTo(Fraction.of(75));
        assertThat(equal.by()).isEqualTo(new Rule.Ratio());

        var wrongSide = new Rule.Progress().marks(level(UP, "50", "40", "30")).orElseThrow();
        assertThat(wrongSide.by()).isEqualTo(new Rule.Ratio());

        var lower = new Rule.Progress().marks(level(DOWN, "10", "11", "12")).orElseThrow();
        assertThat(lower.percent()).isEqualTo(Fraction.of(1100, 12));
        assertThat(lower.by()).isEqualTo(new Rule.InverseRatio());

        var unknown = new Rule.Progress().marks(plain(UP, "40", "30")).orElseThrow();
        assertThat(unknown.by()).isEqualTo(new Rule.Ratio());
    }

    @Test
    void aSumOfPeriodsHasNoProgressBeforeItsYearIsOver() {
        var running =
                new Rule.Case(
                        Optional.of(Fraction.of(10)), Fraction.of(40), Fraction.of(20), UP, false);

        assertThat(new Rule.Progress().marks(running).orElseThrow())
                .isEqualTo(new Rule.Marks(Fraction.of(50), new Rule.Ratio()));
    }

    @Test
    void anInverseRatioNeverPassesAHundred() {
        var rule = new Rule.InverseRatio();
        assertThat(percent(rule, plain(DOWN, "11", "12"))).isEqualTo("275/3");
        assertThat(percent(rule, plain(DOWN, "11", "9"))).isEqualTo("100");
        assertThat(percent(rule, plain(DOWN, "11", "0"))).isEqualTo("100");
        assertThat(percent(rule, plain(DOWN, "0", "0"))).isEqualTo("100");
        assertThat(percent(rule, plain(DOWN, "0", "1"))).isEqualTo("0");
        assertThat(percent(rule, plain(DOWN, "1", "-1"))).isEqualTo("100");
    }

    @Test
    void aRoadOfSeventyPercentIsNoRoad() {
        assertThat(percent(new Rule.AllOrNothing(), plain(UP, "100", "70"))).isEqualTo("0");
        assertThat(percent(new Rule.AllOrNothing(), plain(UP, "100", "100"))).isEqualTo("100");
        assertThat(percent(new Rule.AllOrNothing(), plain(DOWN, "11", "11"))).isEqualTo("100");
        assertThat(percent(new Rule.AllOrNothing(), plain(DOWN, "11", "11.001"))).isEqualTo("0");
    }

    @Test
    void yesIsAHundredAndNoIsNothing() {
        assertThat(percent(new Rule.YesNo(), plain(UP, "1", "1"))).isEqualTo("100");
        assertThat(percent(new Rule.YesNo(), plain(UP, "1", "0"))).isEqualTo("0");
    }

    @Test
    void aRangeFallsInALineToItsDeclaredPoints() {
        var between = new Direction.Range(Fraction.of(20), Fraction.of(30));
        var rule = new Rule.Range(Optional.of(Fraction.of(10)), Optional.of(Fraction.of(50)));

        assertThat(percent(rule, plain(between, "25", "20"))).isEqualTo("100");
        assertThat(percent(rule, plain(between, "25", "30"))).isEqualTo("100");
        assertThat(percent(rule, plain(between, "25", "15"))).isEqualTo("50");
        assertThat(percent(rule, plain(between, "25", "45"))).isEqualTo("25");
        assertThat(percent(rule, plain(between, "25", "5"))).isEqualTo("0");
        assertThat(percent(rule, plain(between, "25", "60"))).isEqualTo("0");
    }

    @Test
    void aRangeWithoutPointsIsAllOrNothing() {
        var between = new Direction.Range(Fraction.of(20), Fraction.of(30));
        var rule = new Rule.Range(Optional.empty(), Optional.empty());

        assertThat(percent(rule, plain(between, "25", "19"))).isEqualTo("0");
        assertThat(percent(rule, plain(between, "25", "25"))).isEqualTo("100");
    }

    @Test
    void capAndFloorBoundWhatTheOtherRuleGives() {
        var rule =
                new Rule.Cap(new Rule.Floor(new Rule.Progress(), Fraction.ZERO), Fraction.HUNDRED);

        assertThat(percent(rule, level(UP, "100", "400", "70"))).isEqualTo("0");
        assertThat(percent(rule, level(UP, "100", "400", "700"))).isEqualTo("100");
        assertThat(percent(rule, level(UP, "100", "400", "250"))).isEqualTo("50");
    }

    @Property
    void moreIsNeverWorthLess(
            @ForAll @IntRange(min = 1, max = 100_000) int target,
            @ForAll @IntRange(max = 100_000) int actual,
            @ForAll @IntRange(max = 1_000) int more) {
        var rule = new Rule.Ratio();
        var before = rule.marks(plain(UP, "" + target, "" + actual)).orElseThrow();
        var after = rule.marks(plain(UP, "" + target, "" + (actual + more))).orElseThrow();

        assertThat(after.percent()).isGreaterThanOrEqualTo(before.percent());
    }

    @Property
    void nothingPassesItsCap(
            @ForAll @IntRange(min = 1, max = 1_000) int target,
            @ForAll @IntRange(min = -1_000, max = 100_000) int actual,
            @ForAll @IntRange(max = 200) int cap) {
        var rule = new Rule.Cap(new Rule.Ratio(), Fraction.of(cap));
        var marks = rule.marks(plain(UP, "" + target, "" + actual)).orElseThrow();

        assertThat(marks.percent()).isLessThanOrEqualTo(Fraction.of(cap));
    }
}
