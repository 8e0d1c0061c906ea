package org.imihigo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imihigo.HouseTest;
import org.imihigo.database.Change;
import org.imihigo.documents.DocumentId;
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
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HouseTest
@RecordApplicationEvents
class ReportingTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final FiscalPeriod OPEN = YEAR.quarter(2);
    private static final FiscalPeriod CLOSED = YEAR.quarter(1);
    private static int villages = 10;

    @Autowired private Reporting reporting;
    @Autowired private Verdicts verdicts;
    @Autowired private Indicators indicators;
    @Autowired private Pledges pledges;
    @Autowired private DSLContext db;
    @Autowired private ApplicationEvents events;

    private SeriesId terraces;
    private SeriesId insured;
    private SeriesId roads;
    private UnitCode village;
    private Actor leader;
    private Actor secretary;

    @BeforeEach
    void aVillageWithThreePledges() {
        var flow = Measure.of(OverTime.FLOW_SUM, OverSpace.SUM);
        terraces = indicators.bring(Sample.definition("TERRACES", "ha", 1, flow));
        insured = indicators.bring(Sample.rate("INSURED", OverTime.RATE_LAST));
        roads = indicators.bring(Sample.definition("ROADS", "km", 0, flow));
        village = new UnitCode("RW571002" + villages++);
        leader = Promised.leader(village);
        secretary = Promised.secretary(village);
        pledges.make(
                List.of(
                        Promised.pledge(village, YEAR, terraces, 1),
                        Promised.pledge(village, YEAR, insured, 2),
                        Promised.pledge(village, YEAR, roads, 3, Source.CHILDREN)));
    }

    private Reading inForce(SeriesId series, Kind kind) {
        return reporting.current(village, series, YEAR, kind).getFirst();
    }

    private Report file(Entry... entries) {
        return reporting.file(village, OPEN, Filing.of(entries), leader);
    }

    private Report submit(Entry... entries) {
        return reporting.file(village, OPEN, Filing.of(entries).submitted(), leader);
    }

    private Report judge(Judgement... judgements) {
        return verdicts.give(village, OPEN, List.of(judgements), secretary);
    }

    private static Entry hectares(SeriesId series, long tenths) {
        return Entry.of(series, new Amount.Value(tenths));
    }

    private static void refused(Refusal.Reason reason, String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.key()).isEqualTo(key);
                            assertThat(refusal.reason()).isEqualTo(reason);
                        });
    }

    @Test
    void whatTheOwnerSaysIsInForceAndAnnounced() {
        var entry = hectares(terraces, 32);

        file(entry);

        var reading = inForce(terraces, Kind.SELF);
        assertThat(reading.id()).isEqualTo(entry.id());
        assertThat(reading.amount()).isEqualTo(new Amount.Value(32));
        assertThat(reading.by()).isEqualTo(leader.post());
        assertThat(events.stream(ReadingRecorded.class)).contains(new ReadingRecorded(reading));
        assertThat(logged()).containsExactly(ReadingChange.of(reading, Optional.empty()));
    }

    private List<ReadingChange> logged() {
        return db
                .fetch(
                        "select body from database.change_log where topic = 'reporting.reading'"
                                + " order by id")
                .getValues("body", String.class)
                .stream()
                .flatMap(
                        body ->
                                ReadingsChanged.of(new Change(ReadingsChanged.TOPIC, body))
                                        .readings()
                                        .stream())
                .filter(change -> change.unit().equals(village))
                .toList();
    }

    @Test
    void theSameReadingSentTwiceIsKeptOnce() {
        var entry = hectares(terraces, 32);

        file(entry);
        file(entry);

        assertThat(reporting.chain(entry.id())).hasSize(1);
        assertThat(logged()).hasSize(1);
    }

    @Test
    void anIdThatStandsForAnotherValueIsAConflict() {
        var entry = hectares(terraces, 32);
        file(entry);
        var other =
                new Entry(
                        entry.id(),
                        terraces,
                        new Amount.Value(33),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());

        refused(Refusal.Reason.CONFLICT, "reporting.reading.taken", () -> file(other));
    }

    @Test
    void twoClicksAtOnceMakeOneReading() throws Exception {
        var entry = hectares(terraces, 32);

        var failed = atOnce(8, number -> () -> submit(entry));

        assertThat(failed).isEmpty();
        assertThat(reporting.chain(entry.id())).hasSize(1);
        assertThat(reporting.report(village, OPEN).version()).isEqualTo(1);
    }

    @Test
    void ofManyWhoWriteTheSameCellAtOnceOneWinsAndTheOthersAreTold() throws Exception {
        var failed = atOnce(8, number -> () -> file(hectares(terraces, number)));

        assertThat(failed).hasSize(7).containsOnly("reporting.reading.forked");
        assertThat(reporting.chain(inForce(terraces, Kind.SELF).id())).hasSize(1);
        assertThat(logged()).hasSize(1);
    }

    @Test
    void ofTwoWhoCorrectTheSameReadingOneIsTold() throws Exception {
        file(hectares(terraces, 32));
        var seen = inForce(terraces, Kind.SELF);

        var failed =
                atOnce(
                        2,
                        number ->
                                () -> file(Entry.correcting(seen, new Amount.Value(40 + number))));

        assertThat(failed).containsExactly("reporting.reading.forked");
        assertThat(reporting.chain(seen.id())).hasSize(2);
        assertThat(logged().getLast().before()).contains(new Amount.Value(32));
    }

    /** The keys of the refusals of those that failed. */
    private static List<String> atOnce(
            int count, java.util.function.IntFunction<Callable<Object>> writers)
            throws InterruptedException {
        var failed = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(count)) {
            var results = threads.invokeAll(IntStream.range(0, count).mapToObj(writers).toList());
            for (var result : results) {
                if (result.state() == java.util.concurrent.Future.State.FAILED) {
                    var problem = result.exceptionNow();
                    failed.add(
                            problem instanceof Refusal refusal
                                    ? refusal.key()
                                    : problem.toString());
                }
            }
        }
        return failed;
    }

    @Test
    void aCorrectionThatChangesNothingIsAConflict() {
        file(hectares(terraces, 32));
        var seen = inForce(terraces, Kind.SELF);

        refused(
                Refusal.Reason.CONFLICT,
                "reporting.reading.unchanged",
                () -> file(Entry.correcting(seen, new Amount.Value(32))));
    }

    @Test
    void allOfAFilingIsKeptOrNothing() {
        var wrong = Entry.of(insured, new Amount.Value(90));

        refused(
                Refusal.Reason.INVALID,
                "reporting.reading.counts",
                () -> file(hectares(terraces, 32), wrong));

        assertThat(reporting.current(village, terraces, YEAR, Kind.SELF)).isEmpty();
        assertThat(logged()).isEmpty();
    }

    @Test
    void aClosedPeriodAnotherUnitAndWhatWasNotPledgedAreRefused() {
        var filing = Filing.of(hectares(terraces, 32));
        var other = Promised.leader(new UnitCode("RW24090109"));
        var neighbour = Promised.leader(new UnitCode("RW57100209"));
        var mayor = Promised.actor(Office.MAYOR, new UnitCode("RW57"));

        refused(
                Refusal.Reason.CLOSED,
                "calendar.window.over",
                () -> reporting.file(village, CLOSED, filing, leader));
        refused(
                Refusal.Reason.CLOSED,
                "calendar.window.not-yet",
                () -> reporting.file(village, YEAR.quarter(3), filing, leader));
        for (var stranger : List.of(other, neighbour)) {
            refused(
                    Refusal.Reason.NOT_YOURS,
                    "web.refused.not-found",
                    () -> reporting.file(village, OPEN, filing, stranger));
        }
        refused(
                Refusal.Reason.NOT_YOURS,
                "people.duty.report",
                () -> reporting.file(village, OPEN, filing, mayor));
        for (var none : List.of(roads, new SeriesId(999_999))) {
            refused(
                    Refusal.Reason.INVALID,
                    "reporting.reading.not-pledged",
                    () -> file(hectares(none, 3)));
        }
        refused(
                Refusal.Reason.INVALID,
                "reporting.reading.not-pledged",
                () ->
                        reporting.file(
                                village,
                                FiscalPeriod.parse("2026-27-M05").orElseThrow(),
                                filing,
                                leader));
    }

    @Test
    void anEmptyReportIsNotSubmitted() {
        refused(Refusal.Reason.INVALID, "reporting.report.empty", () -> submit());
    }

    @Test
    void aSubmittedReportIsLockedUntilItIsReturned() {
        submit(hectares(terraces, 32));
        var seen = inForce(terraces, Kind.SELF);
        var correction = Entry.correcting(seen, new Amount.Value(30));

        refused(Refusal.Reason.CONFLICT, "reporting.report.locked", () -> file(correction));
        assertThat(judge(new Judgement.Return(seen.id(), "Measure it again.")).reason())
                .contains("Measure it again.");
        file(correction);

        assertThat(inForce(terraces, Kind.SELF).amount()).isEqualTo(new Amount.Value(30));
    }

    @Test
    void confirmingMakesAValidatedReadingOfTheSameAmount() {
        submit(hectares(terraces, 32), Entry.of(insured, new Amount.Counts(118, 131)));

        var half = judge(new Judgement.Confirm(inForce(terraces, Kind.SELF).id()));
        var whole = judge(new Judgement.Confirm(inForce(insured, Kind.SELF).id()));

        assertThat(half.state()).isEqualTo(Report.State.SUBMITTED);
        assertThat(whole.state()).isEqualTo(Report.State.CONFIRMED);
        assertThat(inForce(insured, Kind.VALIDATED).amount())
                .isEqualTo(new Amount.Counts(118, 131));
        assertThat(inForce(insured, Kind.VALIDATED).by()).isEqualTo(secretary.post());
        assertThat(events.stream(ReportMoved.class).map(moved -> moved.report().state()))
                .containsExactly(Report.State.SUBMITTED, Report.State.CONFIRMED);
    }

    @Test
    void aCorrectionByTheLevelAboveStandsBesideTheOwnersFigureWithItsReason() {
        submit(hectares(terraces, 40));
        var seen = inForce(terraces, Kind.SELF);

        judge(new Judgement.Correct(seen.id(), new Amount.Value(32), "8 lie next door."));

        assertThat(inForce(terraces, Kind.SELF)).isEqualTo(seen);
        assertThat(inForce(terraces, Kind.VALIDATED).amount()).isEqualTo(new Amount.Value(32));
        assertThat(inForce(terraces, Kind.VALIDATED).note()).contains("8 lie next door.");
        var verdict = reporting.chain(seen.id()).getLast().verdicts().getFirst();
        assertThat(verdict.decision()).isEqualTo(Verdict.Decision.CORRECT);
        assertThat(verdict.by()).isEqualTo(secretary.post());
    }

    @Test
    void whatIsReturnedAfterItWasConfirmedCountsNoMore() {
        submit(hectares(terraces, 40));
        var seen = inForce(terraces, Kind.SELF);
        judge(new Judgement.Confirm(seen.id()));
        judge(new Judgement.Return(seen.id(), "The agronomist measured 3.2."));

        assertThat(reporting.current(village, terraces, YEAR, Kind.VALIDATED)).isEmpty();
        assertThat(logged().getLast().before()).contains(new Amount.Value(40));
        assertThat(logged().getLast().after()).isEmpty();
        assertThat(events.stream(ReadingWithdrawn.class)).hasSize(1);

        submit();
        judge(new Judgement.Confirm(seen.id()));
        assertThat(inForce(terraces, Kind.VALIDATED).amount()).isEqualTo(new Amount.Value(40));
        assertThat(logged().getLast().before()).isEmpty();
        assertThat(reporting.chain(seen.id()))
                .extracting(Step::inForce)
                .containsExactlyInAnyOrder(true, false, true);
    }

    @Test
    void whatTheOwnerReplacesInAReturnedReportIsConfirmedNoMore() {
        submit(hectares(terraces, 40), Entry.of(insured, new Amount.Counts(118, 131)));
        var hectares = inForce(terraces, Kind.SELF);
        judge(new Judgement.Confirm(hectares.id()));
        judge(new Judgement.Return(inForce(insured, Kind.SELF).id(), "Count again."));
        assertThat(inForce(terraces, Kind.VALIDATED).amount()).isEqualTo(new Amount.Value(40));

        submit(Entry.correcting(hectares, new Amount.Value(90)));

        assertThat(reporting.current(village, terraces, YEAR, Kind.VALIDATED)).isEmpty();
    }

    @Test
    void theNextVerdictGoesOnFromWhatWasWithdrawn() {
        submit(hectares(terraces, 40));
        var first = inForce(terraces, Kind.SELF);
        judge(new Judgement.Confirm(first.id()));
        judge(new Judgement.Return(first.id(), "The agronomist measured 3.2."));
        submit(Entry.correcting(first, new Amount.Value(32)));

        judge(new Judgement.Confirm(inForce(terraces, Kind.SELF).id()));

        assertThat(inForce(terraces, Kind.VALIDATED).amount()).isEqualTo(new Amount.Value(32));
        assertThat(inForce(terraces, Kind.VALIDATED).supersedes()).isPresent();
        assertThat(logged().getLast().before()).isEmpty();
    }

    @Test
    void aVerdictSentTwiceIsGivenOnce() {
        submit(hectares(terraces, 40));
        var seen = inForce(terraces, Kind.SELF);
        for (int click = 0; click < 2; click++) {
            judge(new Judgement.Return(seen.id(), "Again, please."));
        }

        assertThat(reporting.chain(seen.id()).getFirst().verdicts()).hasSize(1);
    }

    @Test
    void whatComesAgainAsItWasIsReturnedAgain() {
        submit(hectares(terraces, 32));
        var reading = inForce(terraces, Kind.SELF);
        judge(new Judgement.Return(reading.id(), "Measure it again."));
        submit();

        var report = judge(new Judgement.Return(reading.id(), "It is still the same."));

        assertThat(report.state()).isEqualTo(Report.State.RETURNED);
        assertThat(report.reason()).contains("It is still the same.");
        assertThat(judge(new Judgement.Return(reading.id(), "It is still the same.")))
                .isEqualTo(report);
    }

    @Test
    void nobodyButTheUnitDirectlyAboveGivesAVerdict() {
        submit(hectares(terraces, 40));
        var judgement =
                List.<Judgement>of(new Judgement.Confirm(inForce(terraces, Kind.SELF).id()));
        var sector = Promised.actor(Office.SECTOR_SECRETARY, new UnitCode("RW5710"));
        var stranger = Promised.actor(Office.CELL_SECRETARY, new UnitCode("RW571001"));

        for (var actor : List.of(leader, sector)) {
            refused(
                    Refusal.Reason.NOT_YOURS,
                    "people.duty.judge",
                    () -> verdicts.give(village, OPEN, judgement, actor));
        }
        refused(
                Refusal.Reason.NOT_YOURS,
                "web.refused.not-found",
                () -> verdicts.give(village, OPEN, judgement, stranger));
    }

    @Test
    void whoeverWroteAReadingDoesNotJudgeItFromTheirNextPost() {
        submit(hectares(terraces, 40));
        var promoted =
                new Actor(leader.person(), secretary.post(), secretary.office(), secretary.unit());
        var judgement = new Judgement.Confirm(inForce(terraces, Kind.SELF).id());

        refused(
                Refusal.Reason.NOT_YOURS,
                "reporting.verdict.own",
                () -> verdicts.give(village, OPEN, List.of(judgement), promoted));
    }

    @Test
    void whatTheJudgeDidNotSeeIsNotConfirmed() {
        submit(hectares(terraces, 40));
        var seen = inForce(terraces, Kind.SELF);
        judge(new Judgement.Return(seen.id(), "Again."));

        refused(
                Refusal.Reason.CONFLICT,
                "reporting.verdict.not-submitted",
                () -> judge(new Judgement.Confirm(seen.id())));
        submit(Entry.correcting(seen, new Amount.Value(41)));
        refused(
                Refusal.Reason.CONFLICT,
                "reporting.verdict.stale",
                () -> judge(new Judgement.Confirm(seen.id())));
    }

    @Test
    void aReturnOrACorrectionWithoutAReasonCannotBe() {
        var any = ReadingId.next();

        refused(
                Refusal.Reason.INVALID,
                "reporting.verdict.reason",
                () -> new Judgement.Return(any, " "));
        refused(
                Refusal.Reason.INVALID,
                "reporting.verdict.reason",
                () -> new Judgement.Correct(any, new Amount.Value(1), ""));
    }

    @Test
    void evidenceIsAddedToAReadingThatStays() {
        file(hectares(terraces, 40));
        var seen = inForce(terraces, Kind.SELF);
        var document = new DocumentId("ab".repeat(32));

        reporting.file(
                village,
                OPEN,
                new Filing(List.of(), Map.of(seen.id(), List.of(document)), true),
                leader);

        assertThat(reporting.chain(seen.id()).getFirst().evidence())
                .extracting(Evidence::document)
                .containsExactly(document);
    }

    @Test
    void whatIsBroughtIsSubmittedAndConfirmedWhereAllOfItWasValidated() {
        var self =
                new Reading(
                        ReadingId.next(),
                        village,
                        terraces,
                        CLOSED,
                        Kind.SELF,
                        new Amount.Value(5),
                        Optional.empty(),
                        leader.post(),
                        java.time.Instant.parse("2026-10-01T08:00:00Z"),
                        Optional.empty());
        reporting.bring(
                List.of(
                        self,
                        self.validated(
                                self.amount(), secretary.post(), self.at(), Optional.empty())));

        assertThat(reporting.report(village, CLOSED).state()).isEqualTo(Report.State.CONFIRMED);
    }
}
