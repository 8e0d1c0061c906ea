package org.imihigo.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.junit.jupiter.api.Test;

/** Which pledge alone would have lifted a score to another. */
class WhatIfTest {
    private static final FiscalPeriod YEAR = new FiscalYear(2025).whole();

    private final Method capped = new Methods().get("RW-CAPPED");

    private Score score(List<Judged> pledges) {
        return new Scorer(capped, YEAR).ofPledges(new UnitCode("RW57"), pledges);
    }

    @Test
    void theSmallestEffortStandsFirstWithItsFigure() {
        var score =
                score(
                        List.of(
                                Promise.total("200").reached("100"),
                                Promise.total("100").weighing(3).reached("60"),
                                Promise.total("10").reached("9")));
        var whatIf = WhatIf.of(score, score.value().orElseThrow().plus(Fraction.of(6)));

        assertThat(whatIf.gap()).isEqualTo(Fraction.of(6));
        assertThat(whatIf.lifts())
                .extracting(WhatIf.Lift::marks)
                .containsExactly(Fraction.of(70), Fraction.of(80));
        assertThat(whatIf.lifts())
                .extracting(lift -> lift.figure().orElseThrow())
                .containsExactly(Fraction.of(70), Fraction.of(160));
    }

    @Test
    void halfABridgeIsNoAnswer() {
        var score =
                score(
                        List.of(
                                Promise.total("100").indivisible().reached("70"),
                                Promise.total("100").reached("100")));

        assertThat(WhatIf.of(score, Fraction.of(60)).lifts())
                .singleElement()
                .satisfies(
                        lift -> {
                            assertThat(lift.marks()).isEqualTo(Fraction.HUNDRED);
                            assertThat(lift.figure()).contains(Fraction.HUNDRED);
                        });
        assertThat(WhatIf.of(score, Fraction.HUNDRED.plus(Fraction.ONE)).lifts()).isEmpty();
    }

    /** Scored again with the figure that it names, the score is what was wanted. */
    @Property(tries = 300)
    void theFigureThatIsNamedWouldHaveSufficed(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 100) Integer> actuals,
            @ForAll @IntRange(min = 1, max = 40) int more) {
        var before = new ArrayList<Judged>();
        actuals.forEach(actual -> before.add(Promise.total("100").reached("" + actual)));
        var score = score(before);
        var wanted = score.value().orElseThrow().plus(Fraction.of(more));

        for (var lift : WhatIf.of(score, wanted).lifts()) {
            var after = new ArrayList<Judged>();
            for (int at = 0; at < before.size(); at++) {
                boolean lifted = before.get(at).pledge().id().equals(lift.step().pledge());
                after.add(
                        Promise.total("100")
                                .reached(
                                        lifted
                                                ? lift.figure().orElseThrow().toString()
                                                : "" + actuals.get(at)));
            }
            assertThat(score(after).value()).contains(wanted);
        }
    }
}
