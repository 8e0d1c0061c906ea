package org.imihigo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imihigo.HouseTest;
import org.imihigo.assurance.Councils;
import org.imihigo.assurance.Passage;
import org.imihigo.assurance.Reviewing;
import org.imihigo.database.Node;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.pledges.Baseline;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A planner brings a contract from a file; the level above puts it in force. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
@RecordApplicationEvents
class DraftsTest {
    private static final LocalDate SIGNED = LocalDate.of(2026, 9, 1);
    private static int years = 1960;

    @Autowired private Drafts drafts;
    @Autowired private Reviewing reviewing;
    @Autowired private Councils councils;
    @Autowired private Contracts contracts;
    @Autowired private Pledges pledges;
    @Autowired private org.imihigo.baselines.Baselines baselines;
    @Autowired private Indicators indicators;
    @Autowired private People people;
    @Autowired private Node node;
    @Autowired private ApplicationEvents events;

    private Actor planner;
    private Actor governor;
    private FiscalYear year;

    @BeforeEach
    void aYearOfItsOwn() {
        planner = people.seat(Cast.PLANNER);
        governor = people.seat(Cast.GOVERNOR);
        year = new FiscalYear(years++);
    }

    @Test
    void whatWasTypedIsKeptAsItWasTyped() {
        var lines =
                List.of(
                        Row.only(Column.PILLAR, "PILLAR 1: Economic  transformation").line(1),
                        Row.of(
                                        "  Cows \"inseminated\", \\ and\tothers",
                                        "1,000",
                                        "-",
                                        "abc",
                                        "",
                                        "1 000")
                                .with(Column.BASELINE, "0.9", Written.Form.PERCENT)
                                .with(Column.COST, "#REF!", Written.Form.ERROR)
                                .line(2));
        var choice =
                new Choice(
                        Optional.of(
                                new Measurement(
                                        OverTime.FLOW_SUM,
                                        OverSpace.SUM,
                                        new Direction.Down(),
                                        false,
                                        "cows",
                                        2)),
                        Map.of(Column.Q3_TARGET, "", Column.INDICATOR, "Cows"),
                        Set.of("none.dash", "number.either"),
                        Choice.Kind.PLEDGE,
                        "");

        var brought = bring(lines, Map.of(2, choice), 0);
        var found = drafts.draft(planner.unit(), year).orElseThrow();

        assertThat(found).isEqualTo(brought);
        assertThat(found.lines()).extracting(Judged::line).isEqualTo(lines);
        assertThat(found.choices()).containsExactly(Map.entry(2, choice));
    }

    @Test
    void errorsAndQuestionsAreKeptAndNothingIsInForce() {
        var draft = bring(List.of(economy(), Row.of("Cows", "x").line(2)), Map.of(), 0);

        assertThat(draft.open()).isPositive();
        refused("contracts.draft.open", () -> sign(draft.version()));
        assertThat(pledges.of(planner.unit(), year)).isEmpty();
    }

    @Test
    void twoPlannersWithOneDraftAreAConflict() {
        bring(List.of(economy()), Map.of(), 0);

        refused("contracts.draft.version", () -> bring(List.of(economy()), Map.of(), 0));
        var second = bring(List.of(economy(), cows()), Map.of(), 1);

        assertThat(second.version()).isEqualTo(2);
        refused("contracts.draft.version", () -> bring(List.of(economy()), Map.of(), 1));
        refused("contracts.draft.version", () -> drafts.discard(planner.unit(), year, 1, planner));
        assertThat(drafts.draft(planner.unit(), year).orElseThrow().lines()).hasSize(2);
    }

    @Test
    void signedOnPaperItBecomesPledgesThatCount() {
        var draft =
                bring(
                        List.of(
                                economy(),
                                Row.only(Column.SECTOR, "Sector: Agriculture").line(2),
                                Row.only(Column.OUTPUT, "Output 1: Seed used").line(3),
                                Row.of("Quantity of improved seed", "0", "0", "0", "0", "0")
                                        .with(Column.NUMBER, "8")
                                        .line(4),
                                Row.of(
                                                "Quantity of improved Maize seeds used (Kg)",
                                                "2",
                                                "3",
                                                "",
                                                "",
                                                "5")
                                        .with(Column.NUMBER, "8a")
                                        .line(5),
                                Row.of(
                                                "Quantity of improved Soya seeds used (Kg)",
                                                "1",
                                                "1",
                                                "1",
                                                "1",
                                                "4")
                                        .with(Column.NUMBER, "8b")
                                        .with(Column.BASELINE, "3")
                                        .with(Column.SOURCE_OF_DATA, "Sector agronomist")
                                        .line(6),
                                cows()),
                        Map.of(),
                        0);
        assertThat(draft.open()).isZero();

        var contract = sign(draft.version());
        node.catchUp();

        assertThat(contracts.inForce(planner.unit(), year)).contains(contract);
        assertThat(contract.note()).contains("Signed on paper", "imihigo.xlsx");
        var made = pledges.of(planner.unit(), year);
        assertThat(made).extracting(Pledge::number).containsExactly(1, 2, 3);
        var maize = indicators.series(made.get(0).series());
        var soya = indicators.series(made.get(1).series());
        assertThat(maize.indicator()).isEqualTo(soya.indicator());
        assertThat(maize.indicator().name().en()).isEqualTo("Quantity of improved seed");
        assertThat(maize.indicator().code()).startsWith("RW57-QUANTITY-IMPROVED-SEED-");
        assertThat(maize.category().orElseThrow().en()).isEqualTo("Maize");
        assertThat(made.get(1).targets().annual()).isEqualTo(new Amount.Value(4));
        assertThat(made.get(1).baseline().value()).contains(new Amount.Value(3));
        assertThat(made.get(1).verification()).isEqualTo("Sector agronomist");
        assertThat(made.get(0).chain().output()).isEqualTo("Seed used");
        assertThat(made.get(0).targets().periods().get(2)).isEmpty();
        assertThat(made.get(2).chain().output()).isEqualTo("Seed used");
        assertThat(drafts.draft(planner.unit(), year).orElseThrow().state())
                .isEqualTo(Draft.State.IN_FORCE);
        refused("contracts.draft.in-force", () -> bring(List.of(economy()), Map.of(), 0));
    }

    @Test
    void whatWasTypedInPlaceOfTheFileIsWhatIsSigned() {
        var cows =
                Row.of("Number of cows inseminated", "1000", "1000", "1000", "581", "3581")
                        .with(Column.SOURCE_OF_DATA, "A rumour")
                        .line(90);
        var choice =
                new Choice(
                        Optional.empty(),
                        Map.of(Column.SOURCE_OF_DATA, "Register of the veterinarian"),
                        Set.of(),
                        Choice.Kind.AS_IT_LOOKS,
                        "");

        sign(bring(List.of(economy(), cows), Map.of(90, choice), 0).version());
        node.catchUp();

        assertThat(pledges.of(planner.unit(), year))
                .extracting(Pledge::verification)
                .containsExactly("Register of the veterinarian");
    }

    @Test
    void theSameWordsNextYearAreTheSameMeasure() {
        sign(bring(List.of(economy(), cows()), Map.of(), 0).version());
        node.catchUp();
        var first = pledges.of(planner.unit(), year).getFirst();
        year = new FiscalYear(years++);

        var draft = bring(List.of(economy(), cows()), Map.of(), 0);
        assertThat(draft.pledges().getFirst().proposal().orElseThrow().known()).isPresent();
        sign(draft.version());

        assertThat(pledges.of(planner.unit(), year).getFirst().series()).isEqualTo(first.series());
    }

    @Test
    void theNationsIndicatorIsTakenWhereItHasTheName() {
        var national =
                indicators.all().stream()
                        .filter(series -> series.category().isEmpty())
                        .filter(series -> series.indicator().code().equals("HEA-INSURANCE"))
                        .findFirst()
                        .orElseThrow();
        var draft =
                bring(
                        List.of(
                                economy(),
                                Row.of(
                                                national.indicator().name().fr(),
                                                "85%",
                                                "90%",
                                                "95%",
                                                "100%",
                                                "100%")
                                        .line(2)),
                        Map.of(),
                        0);

        assertThat(draft.open()).isZero();
        sign(draft.version());

        assertThat(pledges.of(planner.unit(), year).getFirst().series()).isEqualTo(national.id());
    }

    @Test
    void aRefusedDefinitionIsADraftLineThatBlocks() {
        var draft =
                bring(
                        List.of(
                                economy(),
                                Row.of(
                                                "Percentage of payments on time",
                                                "90%",
                                                "90%",
                                                "90%",
                                                "90%",
                                                "360%")
                                        .with(Column.MEASURE, "sum")
                                        .line(2)),
                        Map.of(),
                        0);

        var line = draft.pledges().getFirst();
        assertThat(line.has(Finding.Severity.BLOCKS)).isTrue();
        assertThat(line.findings().getFirst().arguments())
                .contains("indicators.measure.rate-summed");
        refused("contracts.draft.open", () -> sign(draft.version()));
    }

    @Test
    void aDecisionIsKeptAndTheWholeIsJudgedAnew() {
        var draft =
                bring(
                        List.of(
                                economy(),
                                Row.of("Number of cows vaccinated", "0", "0", "34000", "0", "34000")
                                        .line(2)),
                        Map.of(),
                        0);
        assertThat(draft.open()).isEqualTo(1);

        var decided =
                drafts.decide(
                        planner.unit(),
                        year,
                        2,
                        Choice.measured(
                                draft.pledges().getFirst().proposal().orElseThrow().measurement()),
                        draft.version(),
                        planner);

        assertThat(decided.open()).isZero();
        assertThat(drafts.draft(planner.unit(), year)).contains(decided);
        refused(
                "contracts.draft.version",
                () ->
                        drafts.decide(
                                planner.unit(),
                                year,
                                2,
                                Choice.heading(),
                                draft.version(),
                                planner));
    }

    @Test
    void yesToAllAnswersWhatCanBeAnsweredSo() {
        var draft =
                bring(
                        List.of(
                                economy(),
                                Row.of(
                                                "Percentage of works on the road",
                                                "80%",
                                                "100%",
                                                "0",
                                                "-",
                                                "100%")
                                        .line(2),
                                Row.of("Number of goats", "x", "-", "1", "1", "2").line(3)),
                        Map.of(),
                        0);

        var accepted = drafts.acceptAll(planner.unit(), year, draft.version(), planner);

        assertThat(accepted.pledges().getFirst().findings()).isEmpty();
        assertThat(accepted.pledges().getLast().has(Finding.Severity.BLOCKS)).isTrue();
    }

    @Test
    void onlyTheOwnerBringsAndOnlyTheLevelAbovePutsInForce() {
        var draft = bring(List.of(economy(), cows()), Map.of(), 0);

        for (var other :
                List.of(governor, people.seat(Cast.OTHER_PLANNER), people.seat(Cast.AUDITOR))) {
            assertThatThrownBy(
                            () ->
                                    drafts.bring(
                                            planner.unit(),
                                            year,
                                            List.of(economy()),
                                            Map.of(),
                                            "x",
                                            1,
                                            other))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> drafts.discard(planner.unit(), year, 1, other))
                    .isInstanceOf(Refusal.class);
        }
        for (var other : List.of(planner, people.seat(Cast.MAYOR), people.seat(Cast.OTHER_MAYOR))) {
            assertThatThrownBy(
                            () ->
                                    drafts.keepSigned(
                                            planner.unit(), year, SIGNED, draft.version(), other))
                    .isInstanceOf(Refusal.class);
        }
        refused(
                "contracts.draft.day",
                () ->
                        drafts.keepSigned(
                                planner.unit(),
                                year,
                                LocalDate.of(2026, 11, 23),
                                draft.version(),
                                governor));
    }

    @Test
    void whatASignedContractSaysOfItsBeginningGoesIntoTheRegister() {
        var draft = bring(List.of(economy(), cows()), Map.of(), 0);
        sign(drafts.acceptAll(planner.unit(), year, draft.version(), planner).version());
        var made = pledges.of(planner.unit(), year);

        assertThat(made).isNotEmpty();
        assertThat(made)
                .filteredOn(pledge -> pledge.baseline().value().isPresent())
                .allMatch(pledge -> baselines.inForce(pledge.unit(), pledge.series()).isPresent());
    }

    @Test
    void whatARowSaysBeyondItsTargetsStaysWithThePledge() {
        var vaccinated =
                Row.of("Number of goats vaccinated", "1000", "1000", "1000", "581", "3581")
                        .with(Column.ACTIVITIES, "Training 2026-08-01 2026-09-30")
                        .with(Column.COST, "5000000")
                        .with(Column.FUNDS_EARMARKED, "3000000")
                        .with(Column.JOINT_OWNERS, "Ministry of Agriculture 40 %")
                        .with(Column.BASELINE_CONFIDENCE, "measured")
                        .with(Column.MEANS_OF_VERIFICATION, "Vaccination registers")
                        .line(2);
        bring(List.of(economy(), vaccinated), Map.of(), 0);
        drafts.acceptAll(planner.unit(), year, 1, planner);

        sign(2);

        var pledge = pledges.of(planner.unit(), year).getFirst();
        var plan = pledges.plan(pledge.id()).orElseThrow();
        assertThat(plan.activities().getFirst().text()).isEqualTo("Training");
        assertThat(plan.gap()).contains(2_000_000L);
        assertThat(plan.joint().getFirst().owner()).isEqualTo("Ministry of Agriculture");
        assertThat(pledge.verification()).isEqualTo("Vaccination registers");
        assertThat(pledge.baseline().confidence()).isEqualTo(Baseline.Confidence.MEASURED);
    }

    @Test
    void whatIsThrownAwayIsGoneAndTold() {
        var draft = bring(List.of(economy(), cows()), Map.of(), 0);

        drafts.discard(planner.unit(), year, draft.version(), planner);

        assertThat(drafts.draft(planner.unit(), year)).isEmpty();
        assertThat(events.stream(DraftChanged.class).map(DraftChanged::subject))
                .containsExactly(
                        "draft RW57 " + year + " version 1 brought",
                        "draft RW57 " + year + " version 1 discarded");
    }

    private Draft bring(List<Line> lines, Map<Integer, Choice> choices, int replaces) {
        return drafts.bring(
                planner.unit(), year, lines, choices, "imihigo.xlsx", replaces, planner);
    }

    private Contract sign(int version) {
        if (drafts.draft(planner.unit(), year).filter(one -> one.open() == 0).isPresent()) {
            new Passage(reviewing, councils)
                    .of(planner.unit(), year, version, year.firstDay(), planner, governor);
        }
        return drafts.keepSigned(
                planner.unit(), year, year.firstDay().plusDays(20), version, governor);
    }

    private static Line economy() {
        return Row.only(Column.PILLAR, "Economic Transformation").line(1);
    }

    private static Line cows() {
        return Row.of("Number of cows inseminated", "1000", "1000", "1000", "581", "3581").line(90);
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessageContaining(key);
    }
}
