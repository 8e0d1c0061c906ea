package org.imihigo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imihigo.HouseTest;
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
import org.imihigo.people.People;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A report's way through its own unit, and whoever stands in for its officer. */
@HouseTest
class ChainTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final FiscalPeriod OPEN = YEAR.quarter(2);
    private static final UnitCode DISTRICT = new UnitCode("RW43");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static int next;

    @Autowired private MockMvcTester browser;
    @Autowired private Reporting reporting;
    @Autowired private Verdicts verdicts;
    @Autowired private Passages passages;
    @Autowired private Delegations delegations;
    @Autowired private Indicators indicators;
    @Autowired private Pledges pledges;
    @Autowired private People people;
    @Autowired private Territory territory;

    private SeriesId roads;

    @BeforeEach
    void aMeasure() {
        roads =
                indicators.bring(
                        Sample.definition(
                                "ROADS-CHAIN-" + next++,
                                "km",
                                0,
                                Measure.of(OverTime.FLOW_SUM, OverSpace.SUM)));
    }

    private Actor appointed(Office office, UnitCode unit) {
        var person = people.enrol("somebody", "chain" + UUID.randomUUID(), "a good long password");
        return people.appoint(person, office, unit);
    }

    private static void refused(Refusal.Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private Report submitted(UnitCode unit, long value, Actor by) {
        var before = reporting.current(unit, roads, YEAR, Kind.SELF).stream().findFirst();
        var amount = new Amount.Value(value);
        var entry =
                before.map(one -> Entry.correcting(one, amount))
                        .orElseGet(() -> Entry.of(roads, amount));
        return reporting.file(unit, OPEN, Filing.of(entry).submitted(), by);
    }

    private List<Judgement> confirmation(UnitCode unit) {
        return reporting.current(unit, roads, YEAR, Kind.SELF).stream()
                .<Judgement>map(reading -> new Judgement.Confirm(reading.id()))
                .toList();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Actor as) {
        var request = browser.post().uri(path).with(actor(as)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    @Test
    void theNextIsTheFirstOfTheRuleThatSomebodyHoldsAndThatHasNotSeenIt() {
        var rule = List.of(Office.CELL_SECRETARY, Office.DISTRICT_PLANNER, Office.MAYOR);
        var held = Set.of(Office.DISTRICT_PLANNER, Office.MAYOR);

        assertThat(Passages.next(rule, Optional.empty(), held, Set.of()))
                .contains(Office.DISTRICT_PLANNER);
        assertThat(Passages.next(rule, Optional.of(Office.DISTRICT_PLANNER), held, Set.of()))
                .contains(Office.MAYOR);
        assertThat(
                        Passages.next(
                                rule,
                                Optional.of(Office.DISTRICT_PLANNER),
                                held,
                                Set.of(Office.MAYOR)))
                .isEmpty();
        assertThat(Passages.next(rule, Optional.empty(), Set.of(), Set.of())).isEmpty();
    }

    @Test
    void aDistrictsReportGoesFromItsPlannerToItsMayorToTheLevelAbove() {
        pledges.make(List.of(Promised.pledge(DISTRICT, YEAR, roads, 1)));
        var planner = appointed(Office.DISTRICT_PLANNER, DISTRICT);
        var mayor = appointed(Office.MAYOR, DISTRICT);
        var governor = appointed(Office.GOVERNOR, DISTRICT.parent().orElseThrow());

        var report = submitted(DISTRICT, 12, planner);
        assertThat(passages.waitsFor(report)).contains(Office.MAYOR);
        refused(
                Refusal.Reason.CONFLICT,
                () -> verdicts.give(DISTRICT, OPEN, confirmation(DISTRICT), governor));
        refused(
                Refusal.Reason.NOT_YOURS,
                () -> passages.pass(DISTRICT, OPEN, report.version(), planner));

        var address = "/reports/" + DISTRICT + "/" + OPEN;
        assertThat(browser.get().uri("/desk").with(actor(mayor)).exchange())
                .bodyText()
                .contains("waits for you before it goes to the level above");
        assertThat(browser.get().uri(address).with(actor(mayor)).exchange())
                .bodyText()
                .contains("Pass it on");
        var back =
                Map.of(
                        "version", report.version() + "",
                        "back", "yes",
                        "why", "The road to Gihara is missing");
        assertThat(post(address + "/passages", back, mayor)).hasStatus(303);
        assertThat(reporting.report(DISTRICT, OPEN).reason())
                .contains("The road to Gihara is missing");

        var again = submitted(DISTRICT, 13, planner);
        assertThat(post(address + "/passages", Map.of("version", again.version() + ""), mayor))
                .hasStatus(303);
        assertThat(passages.waitsFor(again)).isEmpty();
        assertThat(verdicts.give(DISTRICT, OPEN, confirmation(DISTRICT), governor).state())
                .isEqualTo(Report.State.CONFIRMED);
    }

    @Test
    void whoeverIsAwayLetsANamedPersonReportFromOneDayToAnother() {
        var cell =
                territory
                        .children(territory.children(DISTRICT).getFirst().code())
                        .getFirst()
                        .code();
        var villages = territory.children(cell);
        var village = villages.getFirst().code();
        pledges.make(List.of(Promised.pledge(village, YEAR, roads, 1)));
        var leader = appointed(Office.VILLAGE_LEADER, village);
        var neighbour = appointed(Office.VILLAGE_LEADER, villages.get(1).code());
        var secretary = appointed(Office.CELL_SECRETARY, cell);
        var report = "/reports/" + village + "/" + OPEN;

        refused(Refusal.Reason.NOT_YOURS, () -> submitted(village, 3, neighbour));
        delegations.delegate(
                neighbour.post(), TODAY.plusDays(1), TODAY.plusDays(9), "Leave", leader);
        refused(Refusal.Reason.NOT_YOURS, () -> submitted(village, 3, neighbour));

        var held = delegations.delegate(neighbour.post(), TODAY.minusDays(3), TODAY, "Ill", leader);
        assertThat(browser.get().uri("/desk").with(actor(neighbour)).exchange())
                .bodyText()
                .contains("You report for", report);
        assertThat(browser.get().uri(report).with(actor(neighbour)).exchange()).hasStatusOk();
        submitted(village, 3, neighbour);
        assertThat(reporting.current(village, roads, YEAR, Kind.SELF).getFirst().by())
                .isEqualTo(neighbour.post());
        verdicts.give(
                village,
                OPEN,
                List.of(
                        new Judgement.Return(
                                reporting.current(village, roads, YEAR, Kind.SELF).getFirst().id(),
                                "Count again")),
                secretary);

        delegations.end(held.id(), leader);
        refused(Refusal.Reason.NOT_YOURS, () -> submitted(village, 4, neighbour));
        assertThat(delegations.of(village)).hasSize(2);
    }

    @Test
    void aDelegationEndsByItselfAndWithThePostOfWhoWasNamed() {
        var one =
                new Delegation(
                        UUID.randomUUID(),
                        DISTRICT,
                        Promised.leader(DISTRICT).post(),
                        UUID.randomUUID(),
                        Promised.leader(DISTRICT).post(),
                        UUID.randomUUID(),
                        TODAY,
                        TODAY.plusDays(2),
                        "Leave",
                        java.time.Instant.EPOCH,
                        Optional.empty());
        assertThat(one.holds(TODAY.minusDays(1))).isFalse();
        assertThat(one.holds(TODAY)).isTrue();
        assertThat(one.holds(TODAY.plusDays(2))).isTrue();
        assertThat(one.holds(TODAY.plusDays(3))).isFalse();

        var cells = territory.children(territory.children(DISTRICT).get(1).code());
        var villages = territory.children(cells.getFirst().code());
        var village = villages.getFirst().code();
        var leader = appointed(Office.VILLAGE_LEADER, village);
        var neighbour = appointed(Office.VILLAGE_LEADER, villages.get(1).code());
        delegations.delegate(neighbour.post(), TODAY, TODAY.plusDays(2), "Leave", leader);
        var successor = appointed(Office.VILLAGE_LEADER, villages.get(1).code());
        var moved =
                people.appoint(neighbour.person(), Office.VILLAGE_LEADER, villages.get(2).code());

        assertThat(delegations.to(successor)).isEmpty();
        assertThat(delegations.to(moved)).isEmpty();
    }

    @Test
    void whatIsMissingInADelegationIsToldByItsField() {
        var cell = territory.children(territory.children(DISTRICT).get(2).code()).getFirst().code();
        var village = territory.children(cell).getFirst().code();
        var leader = appointed(Office.VILLAGE_LEADER, village);
        var secretary = appointed(Office.CELL_SECRETARY, cell);
        var fields =
                Map.of(
                        "to", secretary.post().value().toString(),
                        "first", "2026-12-01",
                        "last", "2026-11-25",
                        "reason", "Leave");

        assertThat(post("/delegations", fields, leader))
                .hasStatus(422)
                .bodyText()
                .contains("The last day is before the first.");
        assertThat(browser.get().uri("/delegations").with(actor(leader)).exchange())
                .bodyText()
                .contains("Nobody reports in your place");
    }
}
