package org.imihigo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imihigo.HouseTest;
import org.imihigo.database.Node;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.Debt;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** It is 22 November 2026: the first quarter has closed, the second is open until February. */
@HouseTest
class RequestsTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final FiscalPeriod CLOSED = YEAR.quarter(1);
    private static final FiscalPeriod OPEN = YEAR.quarter(2);
    private static final LocalDate DUE = LocalDate.parse("2027-01-15");
    private static int next;

    @Autowired private MockMvcTester browser;
    @Autowired private Requests requests;
    @Autowired private Node node;
    @Autowired private Reporting reporting;
    @Autowired private Verdicts verdicts;
    @Autowired private Intake intake;
    @Autowired private ReportDeadlines deadlines;
    @Autowired private Indicators indicators;
    @Autowired private Pledges pledges;
    @Autowired private People people;
    @Autowired private Territory territory;

    private SeriesId trees;
    private List<UnitCode> villages;
    private UnitCode village;
    private Actor leader;
    private Actor secretary;

    @BeforeEach
    void aCellWhoseVillagesPlantTrees() {
        trees = series("TREES-ASKED");
        var sectors = territory.children(new UnitCode("RW33"));
        var cell = territory.children(sectors.get(next++).code()).getFirst().code();
        villages = territory.children(cell).stream().map(one -> one.code()).limit(3).toList();
        village = villages.getFirst();
        pledges.make(villages.stream().map(unit -> Promised.pledge(unit, YEAR, trees, 1)).toList());
        leader = appointed(Office.VILLAGE_LEADER, village);
        secretary = appointed(Office.CELL_SECRETARY, cell);
    }

    private SeriesId series(String code) {
        return indicators.bring(
                Sample.definition(code, "trees", 0, Measure.of(OverTime.FLOW_SUM, OverSpace.SUM)));
    }

    private Actor appointed(Office office, UnitCode unit) {
        var person = people.enrol("somebody", "asks" + UUID.randomUUID(), "a good long password");
        return people.appoint(person, office, unit);
    }

    private Reading filed(UnitCode unit, FiscalPeriod period, long value, Actor by) {
        var entries = List.of(Entry.of(trees, new Amount.Value(value)));
        reporting.file(unit, period, new Filing(entries, Map.of(), true), by);
        return reporting.current(unit, trees, YEAR, Kind.SELF).getFirst();
    }

    private static void refused(Refusal.Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void aClosedPeriodIsReopenedForOneUnitByASecondPersonAlone() {
        refused(Refusal.Reason.CLOSED, () -> filed(village, CLOSED, 40, leader));
        var until = LocalDate.parse("2026-11-30");
        refused(
                Refusal.Reason.INVALID,
                () -> requests.askForDays(village, CLOSED, until, " ", leader));

        var asked = requests.askForDays(village, CLOSED, until, "The bridge was out", leader);
        refused(
                Refusal.Reason.CONFLICT,
                () -> requests.askForDays(village, CLOSED, until, "Again", leader));
        refused(
                Refusal.Reason.NOT_YOURS,
                () -> requests.answer(asked.id(), true, Optional.empty(), leader));
        refused(Refusal.Reason.CLOSED, () -> filed(village, CLOSED, 40, leader));

        requests.answer(asked.id(), true, Optional.empty(), secretary);
        assertThat(filed(village, CLOSED, 40, leader).amount()).isEqualTo(new Amount.Value(40));
        assertThat(reporting.open(village)).contains(CLOSED);
        assertThat(reporting.open(villages.get(1))).doesNotContain(CLOSED);
        refused(
                Refusal.Reason.CONFLICT,
                () -> requests.answer(asked.id(), false, Optional.of("No"), secretary));
    }

    @Test
    void whoAskedDoesNotAnswerFromTheirNextPost() {
        var until = LocalDate.parse("2026-11-30");
        var asked = requests.askForDays(village, CLOSED, until, "The bridge was out", leader);
        var promoted =
                people.appoint(
                        leader.person(), Office.CELL_SECRETARY, village.parent().orElseThrow());

        refused(
                Refusal.Reason.NOT_YOURS,
                () -> requests.answer(asked.id(), true, Optional.empty(), promoted));
    }

    @Test
    void anExtensionMovesTheDayOnWhichTheUnitIsReminded() {
        var later = DUE.plusDays(5);
        var asked = requests.askForDays(village, OPEN, later, "Harvest", leader);
        requests.answer(asked.id(), true, Optional.of("Until then"), secretary);

        var common = deadlines.between(DUE, DUE).getFirst();
        var own = deadlines.between(later, later).getFirst();
        assertThat(deadlines.owed(common).stream().map(Debt::unit))
                .doesNotContain(village)
                .contains(villages.get(1));
        assertThat(deadlines.owed(own).stream().map(Debt::unit)).containsExactly(village);
    }

    @Test
    void aRefusalSaysWhyAndChangesNothing() {
        var asked =
                requests.askForDays(village, CLOSED, LocalDate.parse("2026-11-30"), "Late", leader);
        refused(
                Refusal.Reason.INVALID,
                () -> requests.answer(asked.id(), false, Optional.empty(), secretary));

        requests.answer(asked.id(), false, Optional.of("There was time"), secretary);
        refused(Refusal.Reason.CLOSED, () -> filed(village, CLOSED, 40, leader));
    }

    @Test
    void aConfirmedFigureIsChangedWhenASecondPersonGrantsItAndBothStayVisible() {
        var first = filed(village, OPEN, 40, leader);
        verdicts.give(village, OPEN, List.of(new Judgement.Confirm(first.id())), secretary);
        var correction =
                new Filing(List.of(Entry.correcting(first, new Amount.Value(45))), Map.of(), true);
        refused(Refusal.Reason.CONFLICT, () -> reporting.file(village, OPEN, correction, leader));

        var asked = requests.askAbout(first.id(), false, "Five were counted later", leader);
        requests.answer(asked.id(), true, Optional.empty(), secretary);
        assertThat(reporting.report(village, OPEN).state()).isEqualTo(Report.State.RETURNED);
        reporting.file(village, OPEN, correction, leader);

        var second = reporting.current(village, trees, YEAR, Kind.SELF).getFirst();
        assertThat(second.amount()).isEqualTo(new Amount.Value(45));
        assertThat(reporting.chain(second.id()).stream().map(step -> step.reading().amount()))
                .contains(new Amount.Value(40), new Amount.Value(45));
        var page = browser.get().uri("/readings/" + second.id()).with(actor(leader)).exchange();
        assertThat(page).bodyText().contains("<s>40").contains("<b>45");
    }

    @Test
    void aFigureThatIsTakenOutCountsNoMoreAndTheNextGoesOnFromIt() {
        var wrong = filed(village, OPEN, 4_000, leader);
        verdicts.give(village, OPEN, List.of(new Judgement.Confirm(wrong.id())), secretary);

        var asked = requests.askAbout(wrong.id(), true, "It was our neighbours'", leader);
        assertThat(reporting.current(village, trees, YEAR, Kind.SELF)).containsExactly(wrong);
        requests.answer(asked.id(), true, Optional.empty(), secretary);

        assertThat(reporting.current(village, trees, YEAR, Kind.SELF)).isEmpty();
        assertThat(reporting.current(village, trees, YEAR, Kind.VALIDATED)).isEmpty();
        assertThat(reporting.find(wrong.id())).contains(wrong);

        assertThat(reporting.report(village, OPEN).isEditable()).isTrue();
        assertThat(filed(village, OPEN, 4, leader).supersedes()).contains(wrong.id());
    }

    @Test
    void manyAreConfirmedAtOnceAndASilentVillageHoldsNobodyUp() {
        var cell = village.parent().orElseThrow();
        filed(village, OPEN, 40, leader);
        filed(villages.get(1), OPEN, 50, appointed(Office.VILLAGE_LEADER, villages.get(1)));
        var address = "/reports/" + cell + "/" + OPEN + "/below";

        assertThat(browser.get().uri(address).with(actor(secretary)).exchange())
                .bodyText()
                .contains("2 of 3 units below have reported", "due", village + ":1");
        var stale = browser.post().uri(address).with(actor(secretary)).with(csrf());
        assertThat(stale.param("confirm", village + ":7").exchange()).hasStatus(409);
        var sent = browser.post().uri(address).with(actor(secretary)).with(csrf());
        assertThat(sent.param("confirm", village + ":1").exchange()).hasStatus(303);

        assertThat(villages.stream().map(unit -> reporting.report(unit, OPEN).state()))
                .containsExactly(
                        Report.State.CONFIRMED, Report.State.SUBMITTED, Report.State.DRAFT);
    }

    @Test
    void eightClientsWhoOpenANewPeriodAtOnceLoseNothing() throws Exception {
        var all = IntStream.range(0, 8).mapToObj(one -> series("TREES-AT-ONCE-" + one)).toList();
        pledges.make(
                IntStream.range(0, 8)
                        .mapToObj(one -> Promised.pledge(village, YEAR, all.get(one), 10 + one))
                        .toList());
        node.catchUp();
        var together = new CyclicBarrier(8);
        try (var clients = Executors.newFixedThreadPool(8)) {
            var outcomes =
                    clients.invokeAll(
                            all.stream()
                                    .<java.util.concurrent.Callable<Intake.Outcome>>map(
                                            series ->
                                                    () -> {
                                                        together.await();
                                                        return intake.take(
                                                                List.of(sent(series)),
                                                                new Intake.Terms(false, false),
                                                                leader);
                                                    })
                                    .toList());
            for (var outcome : outcomes) {
                assertThat(outcome.get().written()).as("%s", outcome.get().rows()).isTrue();
            }
        }
        assertThat(all)
                .allSatisfy(
                        series ->
                                assertThat(reporting.current(village, series, YEAR, Kind.SELF))
                                        .hasSize(1));
    }

    private Sent sent(SeriesId series) {
        return new Sent(
                ReadingId.next(),
                village,
                series,
                OPEN,
                new Amount.Value(7),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void whatIsAskedForWaitsOnTheDeskAboveAndIsAnsweredThere() {
        var address = "/reports/" + village + "/" + CLOSED + "/requests";
        var asking = browser.post().uri(address + "/days").with(actor(leader)).with(csrf());
        assertThat(
                        asking.param("until", "2026-11-30")
                                .param("why", "The bridge was out")
                                .exchange())
                .hasStatus(303);

        assertThat(browser.get().uri("/desk").with(actor(secretary)).exchange())
                .bodyText()
                .contains("asks to reopen", "The bridge was out");
        var id = requests.of(village, CLOSED).getFirst().id();
        var answer = browser.post().uri(address + "/" + id).with(actor(secretary)).with(csrf());
        assertThat(answer.param("grant", "yes").exchange()).hasStatus(303);
        assertThat(browser.get().uri(address).with(actor(leader)).exchange())
                .bodyText()
                .contains("granted");
    }

    @Test
    void whatIsMissingInARequestIsToldByItsField() {
        var address = "/reports/" + village + "/" + CLOSED + "/requests";
        var asking = browser.post().uri(address + "/days").with(actor(leader)).with(csrf());

        assertThat(asking.param("until", "soon").param("why", "Late").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Type a day.", "Late");
    }
}
