package org.imihigo.gatherings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imihigo.gatherings.Milestone.Cause;
import org.imihigo.gatherings.Milestone.Progress;
import org.imihigo.gatherings.Milestone.Share;
import org.imihigo.gatherings.Motion.Criterion;
import org.imihigo.gatherings.Motion.Fate;
import org.imihigo.gatherings.Motion.State;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.junit.jupiter.api.Test;

/** Quorum, funnel, trajectories and shares, as the retreats of the past would have had them. */
class RulesOfGatheringsTest {
    private static final GatheringId RETREAT = new GatheringId("umwiherero", "2018");
    private static final UnitCode MINISTRY = new UnitCode("RWM004");
    private static final UnitCode DISTRICT = new UnitCode("RW57");
    private static final UnitCode OTHER = new UnitCode("RW24");
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);
    private static final Trajectory WAY = way("100", "400");

    private static Trajectory way(String baseline, String target) {
        return new Trajectory(new BigDecimal(baseline), new BigDecimal(target), FIRST, LAST);
    }

    private static Milestone milestone(Trajectory way, String weight, String... actuals) {
        var progress = new ArrayList<Progress>();
        for (var actual : actuals) {
            progress.add(new Progress(MARCH, new BigDecimal(actual), Cause.MONEY, ""));
        }
        return milestone(way, weight, progress, List.of(), Optional.empty(), List.of());
    }

    private static Milestone milestone(
            Trajectory way,
            String weight,
            List<Progress> progress,
            List<Milestone.Deadline> deadlines,
            Optional<Milestone.Closing> closing,
            List<Share> shares) {
        return new Milestone(
                UUID.randomUUID(),
                RETREAT,
                "1",
                1,
                new Said("Terraces", "Terrasses", "Amaterasi"),
                MINISTRY,
                List.of(),
                "ha",
                way,
                new BigDecimal(weight),
                Instant.EPOCH,
                Optional.empty(),
                deadlines,
                progress,
                closing,
                shares);
    }

    private static String shown(Fraction figure, int scale) {
        return figure.rounded(scale, RoundingMode.HALF_UP).toPlainString();
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).key())
                .isEqualTo(key);
    }

    @Test
    void milestoneBIsExpectedAt325OnTheLastOfMarchAndStandsAtHalf() {
        var actual = new BigDecimal("250");

        assertThat(shown(WAY.expected(MARCH), 1)).isEqualTo("325.0");
        assertThat(shown(WAY.done(actual), 1)).isEqualTo("50.0");
        assertThat(Standing.of(WAY.done(actual))).isEqualTo(Standing.ON_WATCH);
        assertThat(shown(WAY.behind(actual, MARCH), 1)).isEqualTo("25.0");
        assertThat(WAY.expected(FIRST.minusDays(9))).isEqualTo(Fraction.of(100));
        assertThat(WAY.expected(LAST.plusDays(9))).isEqualTo(Fraction.of(400));
    }

    @Test
    void lessCanBeBetterAndAheadIsShownAsAhead() {
        var fewer = way("40", "10");

        assertThat(shown(fewer.done(new BigDecimal("25")), 1)).isEqualTo("50.0");
        assertThat(shown(fewer.behind(new BigDecimal("10"), MARCH), 1)).isEqualTo("-25.0");
        assertThat(fewer.done(new BigDecimal("46")).signum()).isNegative();
        refused("gatherings.milestone.still", () -> way("7", "7.0"));
    }

    @Test
    void fortyNinePointNineNineLagsFiftyIsOnWatchAndSeventyFiveIsImplemented() {
        assertThat(Standing.of(Fraction.parse("49.99"))).isEqualTo(Standing.LAGGING);
        assertThat(Standing.of(Fraction.of(50))).isEqualTo(Standing.ON_WATCH);
        assertThat(Standing.of(Fraction.parse("74.99"))).isEqualTo(Standing.ON_WATCH);
        assertThat(Standing.of(Fraction.of(75))).isEqualTo(Standing.IMPLEMENTED);
        assertThat(Standing.of(Fraction.of(140))).isEqualTo(Standing.IMPLEMENTED);
    }

    @Test
    void the48MilestonesOf2018Are37And9And2() {
        var all = new ArrayList<Milestone>();
        for (int number = 0; number < 37; number++) {
            all.add(milestone(WAY, "1", "325"));
        }
        for (int number = 0; number < 9; number++) {
            all.add(milestone(WAY, "1", "250"));
        }
        all.add(milestone(WAY, "1", "249.97"));
        all.add(milestone(WAY, "1", "100"));
        var followed = new FollowUp(all);

        assertThat(all).hasSize(48);
        assertThat(followed.count(Standing.IMPLEMENTED)).isEqualTo(37);
        assertThat(followed.count(Standing.ON_WATCH)).isEqualTo(9);
        assertThat(followed.count(Standing.LAGGING)).isEqualTo(2);
        assertThat(followed.worst()).contains(all.getLast());
    }

    @Test
    void progressIsWeighedASurplusHidesNothingAndTheWorstStandsBesideIt() {
        var great = milestone(WAY, "3", "700");
        var silent = milestone(WAY, "1");
        var closed =
                milestone(
                        WAY,
                        "5",
                        List.of(),
                        List.of(),
                        Optional.of(new Milestone.Closing("The law changed", Instant.EPOCH)),
                        List.of());
        var followed = new FollowUp(List.of(great, silent, closed));

        assertThat(followed.weighted()).contains(Fraction.of(75));
        assertThat(followed.worst()).contains(silent);
        assertThat(followed.count(Standing.NOT_REPORTED)).isOne();
        assertThat(followed.count(Standing.CLOSED)).isOne();
        assertThat(new FollowUp(List.of()).weighted()).isEmpty();
        assertThat(followed.standing()).contains(Standing.IMPLEMENTED);
        assertThat(new FollowUp(List.of(silent)).standing()).contains(Standing.NOT_REPORTED);
        assertThat(new FollowUp(List.of(closed)).standing()).contains(Standing.CLOSED);
        assertThat(new FollowUp(List.of()).standing()).isEmpty();
    }

    @Test
    void aNewDeadlineKeepsTheOldOneAndIsCounted() {
        var later = new Milestone.Deadline(LAST.plusMonths(3), "Rains");
        var moved = milestone(WAY, "1", List.of(), List.of(later), Optional.empty(), List.of());

        assertThat(moved.way().due()).isEqualTo(LAST);
        assertThat(moved.due()).isEqualTo(later.due());
        assertThat(moved.isLate(LAST.plusDays(1))).isFalse();
        assertThat(moved.isLate(later.due().plusDays(1))).isTrue();
        assertThat(moved.way().expected(LAST)).isEqualTo(Fraction.of(400));
        assertThat(new FollowUp(List.of(moved)).moved()).isOne();
    }

    @Test
    void aLeadAnswersWithinItsDays() {
        assertThat(milestone(WAY, "1").answerBy(14, ZoneId.of("Africa/Kigali")))
                .isEqualTo(LocalDate.of(1970, 1, 15));
    }

    @Test
    void sharesOfSixtyAndFiftyPercentAreRefusedAndWhatNobodyTookCountsNothing() {
        var sixty = new Share(DISTRICT, YEAR, 6_000, Optional.empty());
        var taken = milestone(WAY, "1", List.of(), List.of(), Optional.empty(), List.of(sixty));

        refused("gatherings.share.more", () -> taken.mustLeave(OTHER, YEAR, 5_000));
        refused("gatherings.share.twice", () -> taken.mustLeave(DISTRICT, YEAR, 100));
        refused("gatherings.share.nothing", () -> taken.mustLeave(OTHER, YEAR, 0));
        assertThatCode(() -> taken.mustLeave(OTHER, YEAR, 4_000)).doesNotThrowAnyException();
        assertThat(taken.claimed()).isEqualTo(6_000);
        assertThat(taken.unclaimed()).isEqualTo(4_000);
        assertThat(milestone(WAY, "1").claimed()).isZero();
    }

    @Test
    void aQuorumIsMissedByOne() {
        var twoThirds = Fraction.of(2, 3);

        assertThat(new Quorum(twoThirds, 17, 12).isMet()).isTrue();
        var missed = new Quorum(twoThirds, 17, 11);
        assertThat(missed.isMet()).isFalse();
        assertThat(missed.needed()).isEqualTo(12);
        assertThat(missed.missing()).isOne();
        assertThat(new Quorum(twoThirds, 18, 12).isMet()).isTrue();
        assertThat(new Quorum(Fraction.of(1, 2), 7, 3).isMet()).isFalse();
        refused("gatherings.quorum.nobody", () -> new Quorum(twoThirds, 0, 0));
        refused("gatherings.quorum.more", () -> new Quorum(twoThirds, 3, 4));
    }

    private static Motion motion(int number, String title, String people, State... states) {
        var fates = new ArrayList<Fate>();
        for (var state : states) {
            fates.add(new Fate(state, Optional.empty(), "", Instant.EPOCH));
        }
        return new Motion(
                UUID.randomUUID(),
                RETREAT,
                number,
                DISTRICT,
                new Said(title, "", ""),
                new Motion.Case("", people, "A problem", "", "", "", "", Optional.empty(), "", ""),
                List.of(DISTRICT),
                fates,
                Map.of(),
                Instant.EPOCH);
    }

    @Test
    void from174To6WithEveryNumber() {
        var all = new ArrayList<Motion>();
        for (int number = 1; number <= 174; number++) {
            all.add(
                    number <= 6
                            ? motion(number, "t" + number, "", State.READY, State.ADOPTED)
                            : motion(
                                    number,
                                    "t" + number,
                                    "",
                                    number <= 100 ? State.DUPLICATE : State.RETURNED));
        }
        all.set(10, motion(11, "t11", "", State.READY));
        var funnel = new Funnel(all, Gathering.CAP);

        assertThat(funnel.motions()).hasSize(174);
        assertThat(funnel.screened()).isEqualTo(174);
        assertThat(funnel.onTheBallot()).isEqualTo(7);
        assertThat(funnel.count(State.ADOPTED)).isEqualTo(6);
        assertThat(funnel.count(State.DUPLICATE)).isEqualTo(93);
        assertThat(funnel.count(State.RETURNED)).isEqualTo(74);
    }

    @Test
    void aSeventhIsAdoptedOnlyWhereOneGoesOutOnTheRecord() {
        var all = new ArrayList<Motion>();
        for (int number = 1; number <= 6; number++) {
            all.add(motion(number, "t" + number, "", State.READY, State.ADOPTED));
        }
        var seventh = motion(7, "t7", "", State.READY);
        all.add(seventh);
        var funnel = new Funnel(all, 6);

        refused(
                "gatherings.motion.full",
                () -> funnel.mustHavePlace(seventh, Optional.empty(), "It is better"));
        refused(
                "gatherings.motion.no-reason",
                () -> funnel.mustHavePlace(seventh, Optional.of(all.getFirst()), " "));
        refused(
                "gatherings.motion.not-adopted",
                () -> funnel.mustHavePlace(seventh, Optional.of(seventh), "It is better"));
        refused(
                "gatherings.motion.not-ready",
                () -> new Funnel(all, 9).mustHavePlace(all.getFirst(), Optional.empty(), "Again"));
        assertThatCode(
                        () ->
                                funnel.mustHavePlace(
                                        seventh, Optional.of(all.getFirst()), "It is better"))
                .doesNotThrowAnyException();
    }

    @Test
    void aScoreWeighsTheMeansOfAllWhoMarked() {
        var criteria =
                List.of(
                        new Criterion("need", new Said("Need", "", ""), 3),
                        new Criterion("cost", new Said("Cost", "", ""), 1));
        var one = new PostId(UUID.randomUUID());
        var other = new PostId(UUID.randomUUID());
        var plain = motion(1, "t", "", State.READY);
        var marked =
                new Motion(
                        plain.id(),
                        RETREAT,
                        1,
                        DISTRICT,
                        plain.title(),
                        plain.reasons(),
                        plain.sponsors(),
                        plain.fates(),
                        Map.of("need", Map.of(one, 5, other, 4), "cost", Map.of(one, 2)),
                        Instant.EPOCH);

        // (3 × 4.5 + 1 × 2) ÷ (4 × 5) = 15.5 ÷ 20
        assertThat(marked.score(criteria)).contains(Fraction.parse("77.5"));
        assertThat(plain.score(criteria)).isEmpty();
        assertThat(marked.score(List.of())).isEmpty();
    }

    @Test
    void duplicatesAreSuggestedByTextAndByThePeopleTheyAreFor() {
        var one = motion(1, "Increase the productivity of maize farmers", "farmers");
        var same = motion(2, "Increase productivity of maize farmers", "smallholders");
        var people = motion(3, "Insurance of cattle against disease", "Farmers");
        var other = motion(4, "Courts judge old cases within a year", "citizens");
        var alike = Resemblance.among(List.of(one, same, people, other), one);

        assertThat(alike)
                .extracting(Resemblance.Alike::motion)
                .containsExactlyInAnyOrder(same, people);
        assertThat(alike.stream().filter(it -> it.motion().equals(same)).findFirst())
                .get()
                .extracting(Resemblance.Alike::signs)
                .asString()
                .contains("TEXT");
    }

    private static Resolution resolution(String edition, String number, String text) {
        return new Resolution(
                new GatheringId("umwiherero", edition),
                number,
                new Said(text, "", ""),
                Optional.empty(),
                "",
                List.of(),
                Instant.EPOCH);
    }

    @Test
    void whatWasResolvedBeforeIsFoundAgain() {
        var before =
                List.of(
                        resolution("2016", "2", "Increase agricultural productivity"),
                        resolution("2017", "1", "Recover embezzled public funds"),
                        resolution("2018", "2", "Increase efforts for agricultural productivity"),
                        resolution("2026", "1", "Increase agricultural productivity"));

        assertThat(
                        Resemblance.before(
                                before,
                                new Said("Increase agricultural productivity", "", ""),
                                new GatheringId("umwiherero", "2026")))
                .extracting(one -> one.gathering().edition() + " " + one.number())
                .containsExactly("2016 2", "2018 2");
    }

    @Test
    void responsibilityPassesOnADayAndNeverBackwards() {
        var owned =
                new Resolution(
                        RETREAT,
                        "3",
                        new Said("Electricity", "", ""),
                        Optional.empty(),
                        "",
                        List.of(
                                new Resolution.Owner(MINISTRY, FIRST, ""),
                                new Resolution.Owner(DISTRICT, MARCH, "It is closer")),
                        Instant.EPOCH);

        assertThat(owned.owner(FIRST.minusDays(1))).isEmpty();
        assertThat(owned.owner(MARCH.minusDays(1))).contains(MINISTRY);
        assertThat(owned.owner(MARCH)).contains(DISTRICT);
        refused("gatherings.owner.backwards", () -> owned.mustPass(OTHER, MARCH));
        refused("gatherings.owner.same", () -> owned.mustPass(DISTRICT, LAST));
        assertThatCode(() -> owned.mustPass(OTHER, LAST)).doesNotThrowAnyException();
    }

    @Test
    void numbersStandInTheOrderOfNumbers() {
        assertThat(
                        List.of("10", "4.10", "4.2", "2", "4").stream()
                                .map(number -> resolution("2019", number, "x"))
                                .sorted(Comparator.comparingInt(Resolution::order))
                                .map(Resolution::number))
                .containsExactly("2", "4", "4.2", "4.10", "10");
    }
}
