package org.imihigo.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.imihigo.HouseTest;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contract;
import org.imihigo.contracts.Contracts;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Finding;
import org.imihigo.contracts.Judged;
import org.imihigo.contracts.Role;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.pledges.Baseline;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.Report;
import org.imihigo.reporting.Reporting;
import org.imihigo.reporting.Verdict;
import org.imihigo.territory.Territory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The stage is set as the stories need it. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class DemonstrationTest {
    @Autowired Calendar calendar;
    @Autowired Contracts contracts;
    @Autowired Drafts drafts;
    @Autowired Indicators indicators;
    @Autowired People people;
    @Autowired Pledges pledges;
    @Autowired Reporting reporting;
    @Autowired Territory territory;
    @Autowired MockMvcTester web;

    @Test
    void twentySevenDistrictsAndTheCityHaveAContract() {
        var districts =
                contracts.withContract(calendar.year()).stream()
                        .filter(unit -> unit.value().length() == 4)
                        .toList();
        assertThat(districts).hasSize(27);
        assertThat(contracts.inForce(new UnitCode("RW1"), calendar.year())).isPresent();
    }

    @Test
    void theVillageOnTheStageHasADozenPledgesAndHasNotReportedThisQuarter() {
        var village = Cast.VILLAGE_LEADER.unit();
        var promised = pledges.of(village, calendar.year());
        assertThat(promised).hasSize(12);
        for (var pledge : promised) {
            assertThat(reporting.current(village, pledge.series(), calendar.year(), Kind.SELF))
                    .noneMatch(reading -> reading.period().equals(calendar.quarter()));
        }
    }

    @Test
    void everyStateOfAReportCanBeSeen() {
        var states =
                territory.units(Tier.VILLAGE, Country.IN_DEPTH, calendar.today()).stream()
                        .map(village -> reporting.report(village.code(), calendar.quarter()))
                        .map(Report::state)
                        .toList();
        assertThat(states).contains(Report.State.values());
    }

    @Test
    void everyStateOfAContractAndEverySeverityOfAFindingCanBeSeen() {
        var draft = drafts.draft(NextYear.NGOMA, calendar.year().next()).orElseThrow();
        assertThat(draft.state()).isEqualTo(Draft.State.DRAFTED);
        assertThat(draft.lines().stream().flatMap(line -> line.findings().stream()))
                .hasSizeGreaterThan(8)
                .extracting(Finding::severity)
                .contains(Finding.Severity.values());
        assertThat(draft.lines()).extracting(Judged::role).contains(Role.PLEDGE, Role.TOTAL);
        assertThat(contracts.inForce(NextYear.NGOMA, calendar.year()).orElseThrow().state())
                .isEqualTo(Contract.State.IN_FORCE);
    }

    @Test
    void aContractOfNextYearLiesWithItsReviewers() {
        var address = "/reviews/" + Reviewed.KIREHE + "/" + calendar.year().next();
        var version = drafts.draft(Reviewed.KIREHE, calendar.year().next()).orElseThrow().version();
        for (var page : List.of("/desk", address + "/" + version)) {
            assertThat(web.get().uri(page).with(SignedInAs.actor(people.seat(Cast.GOVERNOR))))
                    .hasStatusOk()
                    .bodyText()
                    .contains(address + "/" + version);
        }
        assertThat(
                        web.get()
                                .uri(address + "/" + version)
                                .with(SignedInAs.actor(people.seat(Cast.GOVERNOR))))
                .bodyText()
                .contains("The last quarter promises less than the third. Why?");
    }

    @Test
    void everySourceOfAFigureAndEveryConfidenceOfABaselineCanBeSeen() {
        var promised = new ArrayList<Pledge>();
        pledges.each(calendar.year(), Country.IN_DEPTH, promised::add);
        pledges.each(calendar.year(), Country.CITY, promised::add);
        assertThat(promised).extracting(Pledge::source).contains(Source.OWN, Source.CHILDREN);
        assertThat(promised)
                .extracting(pledge -> pledge.baseline().confidence())
                .contains(Baseline.Confidence.values());
    }

    @Test
    void everyVerdictCanBeSeen() {
        var said = new ArrayList<Reading>();
        for (var cell : territory.children(Cast.SECTOR_SECRETARY.unit())) {
            for (var village : territory.children(cell.code())) {
                for (var pledge : pledges.of(village.code(), calendar.year())) {
                    said.addAll(
                            reporting.current(
                                    village.code(), pledge.series(), calendar.year(), Kind.SELF));
                }
            }
        }
        assertThat(
                        said.stream()
                                .filter(reading -> reading.period().equals(calendar.quarter()))
                                .flatMap(reading -> reporting.chain(reading.id()).stream())
                                .flatMap(step -> step.verdicts().stream()))
                .extracting(Verdict::decision)
                .contains(Verdict.Decision.values());
    }

    @Test
    void theTargetsOfTheSectorsMakeTheDistricts() {
        for (var pledge : pledges.of(Country.IN_DEPTH, calendar.year())) {
            if (isAdded(pledge.series())) {
                var parts = pledges.children(pledge.id());
                assertThat(parts.stream().mapToLong(DemonstrationTest::annual).sum())
                        .isEqualTo(annual(pledge));
            }
        }
    }

    private boolean isAdded(SeriesId series) {
        var indicator = indicators.series(series).indicator();
        return !indicator.measure().time().isRate() && !indicator.code().equals("FIN-OWN-REVENUE");
    }

    private static long annual(Pledge pledge) {
        return ((Amount.Value) pledge.targets().annual()).scaled();
    }
}
