package org.imihigo.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imihigo.HouseTest;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Refusal;
import org.imihigo.notices.Debt;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class BaselinesTest {
    @Autowired private Baselines baselines;
    @Autowired private EstablishDeadlines deadlines;
    @Autowired private Indicators indicators;
    @Autowired private People people;
    @Autowired private Calendar calendar;

    private Actor leader;
    private Actor secretary;

    @BeforeEach
    void theCast() {
        leader = people.seat(Cast.VILLAGE_LEADER);
        secretary = people.seat(Cast.CELL_SECRETARY);
    }

    private SeriesId series(String code) {
        return indicators.bring(
                Sample.definition(code, "ha", 1, Measure.of(OverTime.FLOW_SUM, OverSpace.SUM)));
    }

    private Stated found(long value, Confidence confidence) {
        return new Stated.Found(
                new Amount.Value(value),
                calendar.today().minusDays(30),
                "Register of the cell",
                "Counted",
                confidence);
    }

    private Baseline state(SeriesId series, Stated stated, int version, String reason) {
        return baselines.state(leader.unit(), series, stated, version, reason, List.of(), leader);
    }

    private Trust trust(SeriesId series) {
        return baselines.inForce(leader.unit(), series).map(Baseline::trust).orElse(Trust.NONE);
    }

    @Test
    void aMeasuredFigureIsTrustworthyOnceTheLevelAboveHasLooked() {
        var terraces = series("B-TERRACES");
        assertThat(trust(terraces)).isEqualTo(Trust.NONE);

        var baseline = state(terraces, found(125, Confidence.MEASURED), 0, "");
        assertThat(trust(terraces)).isEqualTo(Trust.UNVERIFIED);

        baselines.verify(baseline.id(), true, "Walked there", secretary);
        assertThat(trust(terraces)).isEqualTo(Trust.TRUSTWORTHY);
        assertThat(baselines.inForce(leader.unit(), terraces))
                .flatMap(Baseline::verification)
                .map(Verification::remark)
                .contains("Walked there");

        baselines.verify(baseline.id(), false, "", secretary);
        assertThat(trust(terraces)).isEqualTo(Trust.UNVERIFIED);
    }

    @Test
    void anEstimateStaysWeakWhoeverHasLooked() {
        var pumps = series("B-PUMPS");

        var baseline = state(pumps, found(40, Confidence.ESTIMATED), 0, "");
        baselines.verify(baseline.id(), true, "", secretary);

        assertThat(trust(pumps)).isEqualTo(Trust.WEAK);
    }

    @Test
    void aCorrectionIsANewVersionThatNobodyHasVerified() {
        var cows = series("B-COWS");
        var first = state(cows, found(10, Confidence.MEASURED), 0, "");
        baselines.verify(first.id(), true, "", secretary);

        var second = state(cows, found(12, Confidence.MEASURED), 1, "Two were forgotten");

        assertThat(trust(cows)).isEqualTo(Trust.UNVERIFIED);
        assertThat(baselines.history(leader.unit(), cows))
                .extracting(Baseline::id)
                .containsExactly(second.id(), first.id());
        assertThat(baselines.history(leader.unit(), cows).getLast().isVerified()).isTrue();
        refuses(
                "baselines.baseline.overtaken",
                () -> baselines.verify(first.id(), false, "", secretary));
    }

    @Test
    void aCorrectionNeedsItsReasonAndTheVersionThatItCorrects() {
        var trees = series("B-TREES");
        state(trees, found(10, Confidence.MEASURED), 0, "");

        refuses(
                "baselines.reason.empty",
                () -> state(trees, found(12, Confidence.MEASURED), 1, " "));
        refuses(
                "baselines.baseline.overtaken",
                () -> state(trees, found(12, Confidence.MEASURED), 0, ""));
    }

    @Test
    void nobodyVerifiesTheirOwnUnitOrTheirOwnFigureOrTwoLevelsBelow() {
        var roads = series("B-ROADS");
        var baseline = state(roads, found(10, Confidence.MEASURED), 0, "");
        var moved =
                new Actor(
                        leader.person(), secretary.post(), Office.CELL_SECRETARY, secretary.unit());

        refuses("people.duty.judge", () -> baselines.verify(baseline.id(), true, "", leader));
        refuses("baselines.verify.own", () -> baselines.verify(baseline.id(), true, "", moved));
        refuses(
                "people.duty.judge",
                () ->
                        baselines.verify(
                                baseline.id(), true, "", people.seat(Cast.SECTOR_SECRETARY)));
    }

    @Test
    void onlyTheReportingOfficeOfTheUnitWrites() {
        var wells = series("B-WELLS");

        refuses(
                "people.duty.report",
                () ->
                        baselines.state(
                                leader.unit(),
                                wells,
                                found(1, Confidence.MEASURED),
                                0,
                                "",
                                List.of(),
                                secretary));
    }

    @Test
    void countsAreForRatesAloneAndNoBaselineIsOfTomorrow() {
        var fish = series("B-FISH");
        var tomorrow =
                new Stated.Found(
                        new Amount.Value(1),
                        calendar.today().plusDays(1),
                        "x",
                        "",
                        Confidence.MEASURED);
        var counts =
                new Stated.Found(
                        new Amount.Counts(1, 2), calendar.today(), "x", "", Confidence.MEASURED);

        refuses("baselines.date.ahead", () -> state(fish, tomorrow, 0, ""));
        refuses("baselines.value.counts", () -> state(fish, counts, 0, ""));
    }

    @Test
    void whatNobodyKnowsIsTheTaskOfAPostWithADay() {
        var soil = series("B-SOIL");
        var due = LocalDate.parse("2071-09-30");

        state(soil, new Stated.ToEstablish(leader.post(), due), 0, "");

        assertThat(trust(soil)).isEqualTo(Trust.TO_ESTABLISH);
        assertThat(baselines.toEstablish(leader.post()))
                .extracting(Baseline::series)
                .contains(soil);
        var deadline = deadlines.between(due, due).getFirst();
        assertThat(deadlines.owed(deadline))
                .containsExactly(
                        new Debt(
                                leader.unit(),
                                Optional.of(leader.post()),
                                "/baselines/" + leader.unit()));

        state(soil, found(5, Confidence.MEASURED), 1, "It was measured");
        assertThat(deadlines.between(due, due)).isEmpty();
        assertThat(baselines.toEstablish(leader.post()))
                .extracting(Baseline::series)
                .doesNotContain(soil);
    }

    private static void refuses(String key, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
