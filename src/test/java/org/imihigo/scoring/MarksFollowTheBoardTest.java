package org.imihigo.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.calendar.Calendar;
import org.imihigo.database.Node;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.ReadingId;
import org.imihigo.reporting.Reporting;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Kept marks are those that would be computed now. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class MarksFollowTheBoardTest {
    @Autowired Scoring scoring;
    @Autowired Reporting reporting;
    @Autowired Territory territory;
    @Autowired Pledges pledges;
    @Autowired Indicators indicators;
    @Autowired People people;
    @Autowired Calendar calendar;
    @Autowired Node node;

    private final Random random = new Random(20_261_122);

    @Test
    void aConfirmedReadingChangesTheScoresOfItsUnitAndOfAllAbove() {
        var village = silentVillage();
        var quarter = calendar.quarter();
        mustAgree(village, quarter);
        var before = scoring.marks(village.path(), quarter, scoring.method());

        confirm(village, quarter);
        node.catchUp();

        var after = scoring.marks(village.path(), quarter, scoring.method());
        assertThat(after.getLast().value()).isPresent();
        assertThat(after).doesNotContainAnyElementsOf(before.subList(2, before.size()));
        mustAgree(village, quarter);
    }

    @Test
    void aMonthGivesNoMarksForWhatIsReportedByQuarters() {
        var district = new UnitCode("RW57");
        var september = new FiscalPeriod(calendar.year(), FiscalPeriod.Kind.MONTH, 3);

        assertThat(pledges.of(district, calendar.year()))
                .allMatch(
                        pledge ->
                                indicators.series(pledge.series()).indicator().frequency()
                                        == FiscalPeriod.Kind.QUARTER);
        assertThat(scoring.score(district, september, scoring.method()).value()).isEmpty();
        assertThat(scoring.marks(List.of(district), september, scoring.method()).getFirst().value())
                .isEmpty();
    }

    @Test
    void whatAVisitFoundNotToApplyIsNotJudgedByWhatWasConfirmed() {
        var village = new UnitCode("RW57100201");
        var quarter = calendar.quarter().previous();
        var pledge =
                pledges.of(village, quarter.year()).stream()
                        .filter(one -> one.source() == Source.OWN)
                        .filter(
                                one ->
                                        !reporting
                                                .current(
                                                        village,
                                                        one.series(),
                                                        quarter.year(),
                                                        Kind.VALIDATED)
                                                .isEmpty())
                        .findFirst()
                        .orElseThrow();
        reporting.bring(
                List.of(
                        new Reading(
                                new ReadingId(UUID.randomUUID()),
                                village,
                                pledge.series(),
                                quarter,
                                Kind.VERIFIED,
                                new Amount.NotApplicable("The road was never ours."),
                                Optional.empty(),
                                people.postsOf(village).getFirst().id(),
                                calendar.now(),
                                Optional.empty())));
        node.catchUp();

        var method = scoring.method("RW-MIDTERM-2012-13");
        assertThat(scoring.score(village, quarter, method).steps())
                .filteredOn(
                        step ->
                                step instanceof ScoreStep.OfPledge one
                                        && one.pledge().equals(pledge.id()))
                .singleElement()
                .extracting(step -> ((ScoreStep.OfPledge) step).outcome())
                .isEqualTo(new Outcome.Left(Outcome.Why.NOT_APPLICABLE));
    }

    /** A village that has pledged and has not reported this quarter. */
    private UnitCode silentVillage() {
        return territory.units(Tier.VILLAGE, new UnitCode("RW57"), calendar.today()).stream()
                .map(Unit::code)
                .filter(unit -> !new UnitCode("RW5703").contains(unit))
                .filter(
                        unit ->
                                scoring.score(unit, calendar.quarter(), scoring.method())
                                        .value()
                                        .isEmpty())
                .filter(unit -> !pledges.of(unit, calendar.year()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private void confirm(UnitCode unit, FiscalPeriod quarter) {
        var post = people.postsOf(unit).getFirst().id();
        pledges.of(unit, quarter.year()).stream()
                .filter(pledge -> pledge.source() == Source.OWN)
                .filter(
                        pledge ->
                                reporting
                                        .current(unit, pledge.series(), quarter.year(), Kind.SELF)
                                        .stream()
                                        .noneMatch(one -> one.period().equals(quarter)))
                .flatMap(
                        pledge ->
                                List.of(Kind.SELF, Kind.VALIDATED).stream()
                                        .map(
                                                kind ->
                                                        new Reading(
                                                                new ReadingId(UUID.randomUUID()),
                                                                unit,
                                                                pledge.series(),
                                                                quarter,
                                                                kind,
                                                                new Amount.Value(
                                                                        random.nextInt(1, 500)),
                                                                Optional.empty(),
                                                                post,
                                                                calendar.now(),
                                                                Optional.empty())))
                .filter(reading -> !isCounted(reading))
                .forEach(reading -> reporting.bring(List.of(reading)));
    }

    private boolean isCounted(Reading reading) {
        return indicators.series(reading.series()).indicator().measure().counted();
    }

    private void mustAgree(UnitCode unit, FiscalPeriod quarter) {
        for (var method : scoring.methods()) {
            var kept = scoring.marks(unit.path(), quarter, method);
            var computed =
                    unit.path().stream()
                            .map(place -> scoring.score(place, quarter, method).mark())
                            .toList();
            assertThat(kept).isEqualTo(computed);
        }
    }
}
