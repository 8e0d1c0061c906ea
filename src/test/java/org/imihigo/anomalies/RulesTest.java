package org.imihigo.anomalies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.ReadingId;
import org.junit.jupiter.api.Test;

/** Each rule beside a case that must be looked at, and beside honest figures. */
class RulesTest {
    private static final UnitCode CELL = new UnitCode("RW571002");
    private static final Instant NOON = Instant.parse("2026-10-10T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-10-15T22:00:00Z");
    private static final FiscalPeriod FIRST = FiscalPeriod.parse("2026-27-Q1").orElseThrow();
    private static final FiscalPeriod SECOND = FiscalPeriod.parse("2026-27-Q2").orElseThrow();

    /** Three tosses of a coin: three heads one time in eight, two or more one time in two. */
    @Test
    void chanceIsCountedToTheLastDigit() {
        assertThat(Chance.atLeast(3, 3, Fraction.of(1, 2))).isEqualTo(Fraction.of(1, 8));
        assertThat(Chance.atLeast(2, 3, Fraction.of(1, 2))).isEqualTo(Fraction.of(1, 2));
        assertThat(Chance.atLeast(0, 9, Fraction.of(1, 7))).isEqualTo(Fraction.ONE);
        assertThat(Chance.atLeast(1, 9, Fraction.ZERO)).isEqualTo(Fraction.ZERO);
    }

    @Test
    void figuresThatAllEndInZeroOrFiveAreLookedAt() {
        var said = new ArrayList<Said>();
        for (int series = 1; series <= 12; series++) {
            said.add(said(1, series, FIRST, 20 + 5 * series));
            said.add(said(2, series, FIRST, 20 + 7 * series));
        }

        assertThat(Rounding.in(said))
                .singleElement()
                .satisfies(
                        sign -> {
                            assertThat(sign.unit()).isEqualTo(village(1));
                            assertThat(sign.found()).isEqualTo(12);
                            assertThat(sign.of()).isEqualTo(12);
                        });
    }

    @Test
    void smallRoundCountsSayNothing() {
        var said = new ArrayList<Said>();
        for (int series = 1; series <= 12; series++) {
            said.add(said(1, series, FIRST, 10));
        }

        assertThat(Rounding.in(said)).isEmpty();
    }

    @Test
    void aNeighboursFiguresAreLookedAt() {
        var said = spread();
        for (int series = 1; series <= 8; series++) {
            said.add(said(11, series, FIRST, 900 + series));
            said.add(said(12, series, FIRST, 900 + series));
        }

        assertThat(Copying.in(said))
                .singleElement()
                .satisfies(
                        sign -> {
                            assertThat(sign.unit()).isEqualTo(village(11));
                            assertThat(sign.other()).contains(village(12));
                            assertThat(sign.found()).isEqualTo(8);
                        });
    }

    @Test
    void figuresThatEverybodyHasAreNobodysCopy() {
        var said = new ArrayList<Said>();
        for (int unit = 1; unit <= 10; unit++) {
            for (int series = 1; series <= 8; series++) {
                said.add(said(unit, series, FIRST, 100));
            }
        }

        assertThat(Copying.in(said)).isEmpty();
        assertThat(Copying.in(spread())).isEmpty();
    }

    @Test
    void theFiguresOfTheQuarterBeforeAreLookedAt() {
        var before = spread();
        var now = new ArrayList<Said>();
        for (var one : before) {
            boolean copies = one.unit().equals(village(3));
            long more = copies ? 0 : 3;
            now.add(
                    new Said(
                            one.unit(),
                            one.series(),
                            one.time(),
                            SECOND,
                            one.value().plus(Fraction.of(more)),
                            NOON));
        }

        assertThat(Repeating.in(before, now))
                .singleElement()
                .satisfies(
                        sign -> {
                            assertThat(sign.unit()).isEqualTo(village(3));
                            assertThat(sign.found()).isEqualTo(8);
                        });
    }

    @Test
    void whereEverythingStaysNobodyStandsOut() {
        assertThat(Repeating.in(spread(), spread())).isEmpty();
    }

    @Test
    void aJumpThatTheOthersDoNotShareIsLookedAt() {
        var now = new ArrayList<Said>();
        for (var one : spread()) {
            boolean jumps = one.unit().equals(village(4)) && one.series().value() == 2;
            now.add(
                    new Said(
                            one.unit(),
                            one.series(),
                            one.time(),
                            SECOND,
                            jumps ? one.value().times(Fraction.of(9)) : one.value(),
                            NOON));
        }

        assertThat(Jumping.in(spread(), now))
                .singleElement()
                .satisfies(
                        sign -> {
                            assertThat(sign.unit()).isEqualTo(village(4));
                            assertThat(sign.figures().get(2)).isEqualTo(Fraction.of(9));
                        });
    }

    @Test
    void aSeasonThatLiftsEverybodyIsNoJump() {
        var now =
                spread().stream()
                        .map(
                                one ->
                                        new Said(
                                                one.unit(),
                                                one.series(),
                                                one.time(),
                                                SECOND,
                                                one.value().times(Fraction.of(9)),
                                                NOON))
                        .toList();

        assertThat(Jumping.in(spread(), now)).isEmpty();
    }

    /** 90 of 120 in the last quarter, while seven others brought a quarter of theirs. */
    @Test
    void aRushOfTheLastQuarterIsLookedAt() {
        var year = new ArrayList<Said>();
        for (int unit = 1; unit <= 8; unit++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                int value = unit == 5 ? (quarter == 4 ? 90 : 10) : 30;
                year.add(said(unit, 1, FIRST.year().quarter(quarter), value));
            }
        }

        assertThat(Rushing.in(year))
                .singleElement()
                .satisfies(
                        sign -> {
                            assertThat(sign.unit()).isEqualTo(village(5));
                            assertThat(sign.figures().get(2)).isEqualTo(Fraction.of(75));
                        });
    }

    @Test
    void aHarvestThatComesLateForAllIsNoRush() {
        var year = new ArrayList<Said>();
        for (int unit = 1; unit <= 8; unit++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                year.add(said(unit, 1, FIRST.year().quarter(quarter), quarter == 4 ? 90 : 10));
            }
        }

        assertThat(Rushing.in(year)).isEmpty();
    }

    @Test
    void figuresOfTheLastHourAreLookedAt() {
        var now = new ArrayList<>(spread());
        for (int series = 1; series <= 8; series++) {
            now.add(late(said(11, series, FIRST, 50 + series)));
        }

        assertThat(LastHour.in(now, DUE))
                .singleElement()
                .satisfies(sign -> assertThat(sign.unit()).isEqualTo(village(11)));
    }

    @Test
    void whereEverybodyHurriesNobodyStandsOut() {
        assertThat(LastHour.in(spread().stream().map(RulesTest::late).toList(), DUE)).isEmpty();
    }

    @Test
    void oneFileBehindTheFiguresOfTwoUnitsIsLookedAt() {
        var used = List.of(reading(1, 1, FIRST), reading(2, 1, FIRST));

        assertThat(SharedEvidence.in(used, CELL, FIRST))
                .hasValueSatisfying(
                        sign -> {
                            assertThat(sign.unit()).isEqualTo(village(1));
                            assertThat(sign.other()).contains(village(2));
                            assertThat(sign.found()).isEqualTo(2);
                        });
    }

    @Test
    void oneFileBehindTheFiguresOfTwoPeriodsIsLookedAt() {
        var used = List.of(reading(1, 1, FIRST), reading(1, 1, SECOND));

        assertThat(SharedEvidence.in(used, CELL, SECOND)).isPresent();
    }

    @Test
    void oneReportThatStandsForManyFiguresOfAUnitIsHonest() {
        var used = List.of(reading(1, 1, FIRST), reading(1, 2, FIRST), reading(1, 3, FIRST));

        assertThat(SharedEvidence.in(used, CELL, FIRST)).isEmpty();
    }

    private static Reading reading(int unit, int series, FiscalPeriod period) {
        return new Reading(
                new ReadingId(new UUID(unit, series)),
                village(unit),
                new SeriesId(series),
                period,
                Kind.SELF,
                new Amount.Value(series),
                Optional.empty(),
                new PostId(new UUID(0, 1)),
                NOON,
                Optional.empty());
    }

    /** Ten villages, eight measures, no two figures alike. */
    private static List<Said> spread() {
        var said = new ArrayList<Said>();
        for (int unit = 1; unit <= 10; unit++) {
            for (int series = 1; series <= 8; series++) {
                said.add(said(unit, series, FIRST, 20 + 13 * unit + series));
            }
        }
        return said;
    }

    private static Said late(Said one) {
        return new Said(
                one.unit(),
                one.series(),
                one.time(),
                one.period(),
                one.value(),
                DUE.minusSeconds(600));
    }

    private static Said said(int unit, int series, FiscalPeriod period, long value) {
        return new Said(
                village(unit),
                new SeriesId(series),
                OverTime.FLOW_SUM,
                period,
                Fraction.of(value),
                NOON);
    }

    private static UnitCode village(int number) {
        return new UnitCode("RW571002" + (number < 10 ? "0" : "") + number);
    }
}
