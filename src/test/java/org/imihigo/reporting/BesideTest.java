package org.imihigo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** What is said beside figures, what looks unusual, and figures typed as a table. */
@HouseTest
class BesideTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final FiscalPeriod OPEN = YEAR.quarter(2);
    private static int next;

    @Autowired private MockMvcTester browser;
    @Autowired private Reporting reporting;
    @Autowired private Verdicts verdicts;
    @Autowired private Indicators indicators;
    @Autowired private Pledges pledges;
    @Autowired private People people;
    @Autowired private Territory territory;

    private SeriesId taught;
    private SeriesId homes;
    private List<UnitCode> villages;
    private UnitCode cell;
    private UnitCode village;
    private Actor leader;
    private Actor secretary;

    @BeforeEach
    void aCellWhoseVillagesTeachAndBuild() {
        taught = series("TAUGHT-BESIDE", "persons", OverTime.FLOW_SUM);
        homes = series("HOMES-BESIDE", "households", OverTime.CUMULATIVE_LAST);
        var sectors = territory.children(new UnitCode("RW34"));
        cell = territory.children(sectors.get(next++).code()).getFirst().code();
        villages = territory.children(cell).stream().map(one -> one.code()).limit(2).toList();
        village = villages.getFirst();
        for (var unit : villages) {
            pledges.make(
                    List.of(
                            Promised.pledge(unit, YEAR, taught, 1),
                            Promised.pledge(unit, YEAR, homes, 2)));
        }
        leader = appointed(Office.VILLAGE_LEADER, village);
        secretary = appointed(Office.CELL_SECRETARY, cell);
        reporting.bring(
                List.of(
                        new Reading(
                                ReadingId.next(),
                                village,
                                homes,
                                YEAR.quarter(1),
                                Kind.SELF,
                                new Amount.Value(40),
                                Optional.empty(),
                                leader.post(),
                                Instant.EPOCH,
                                Optional.empty())));
    }

    private SeriesId series(String code, String unit, OverTime time) {
        return indicators.bring(Sample.definition(code, unit, 0, Measure.of(time, OverSpace.SUM)));
    }

    private Actor appointed(Office office, UnitCode unit) {
        var person = people.enrol("somebody", "says" + UUID.randomUUID(), "a good long password");
        return people.appoint(person, office, unit);
    }

    private MvcTestResult post(String path, Map<String, String> fields, Actor as) {
        var request = browser.post().uri(path).with(actor(as)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String path, Actor as) {
        return browser.get().uri(path).with(actor(as)).exchange();
    }

    private String report() {
        return "/reports/" + village + "/" + OPEN;
    }

    private Optional<Reading> onRecord(UnitCode unit, SeriesId series) {
        return reporting.current(unit, series, YEAR, Kind.SELF).stream()
                .filter(reading -> reading.period().equals(OPEN))
                .findFirst();
    }

    private Commentary beside(SeriesId series) {
        var id = onRecord(village, series).orElseThrow().id();
        return reporting.beside(List.of(id)).getOrDefault(id, Commentary.NONE);
    }

    @Test
    void storyCauseNextStepAndOutlookReachTheJudgeAndNoStranger() {
        var fields =
                Map.of(
                        "v" + taught,
                        "12",
                        "story" + taught,
                        "Two evening classes",
                        "hard" + taught,
                        "The teacher fell ill",
                        "cause" + taught,
                        "STAFF",
                        "next" + taught,
                        "A second teacher comes in May",
                        "outlook" + taught,
                        "DOUBTFUL",
                        "submit",
                        "yes");
        assertThat(post(report(), named(fields), leader)).hasStatus(303);

        assertThat(beside(taught).outlook()).contains(Commentary.Outlook.DOUBTFUL);
        assertThat(get(report(), secretary))
                .bodyText()
                .contains("The teacher fell ill", "Staff were missing or moved", "doubtful");
        var reading = "/readings/" + onRecord(village, taught).orElseThrow().id();
        assertThat(get(reading, leader)).bodyText().contains("Two evening classes");
        assertThat(browser.get().uri(reading).exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Two evening classes");
    }

    /** Fields are named by the number of their series. */
    private static Map<String, String> named(Map<String, String> fields) {
        var named = new java.util.HashMap<String, String>();
        fields.forEach(
                (name, value) ->
                        named.put(name.replaceAll("SeriesId\\[value=([0-9]+)\\]", "$1"), value));
        return named;
    }

    @Test
    void partsThatDoNotAddUpAreToldByTheFieldAndNothingIsSaved() {
        var fields =
                Map.of(
                        "v" + taught, "12",
                        "story" + taught, "",
                        "p" + taught + "-SEX-FEMALE", "7",
                        "p" + taught + "-SEX-MALE", "4");
        assertThat(post(report(), named(fields), leader))
                .hasStatus(422)
                .bodyText()
                .contains("The parts do not add up");
        assertThat(onRecord(village, taught)).isEmpty();

        var whole = new java.util.HashMap<>(fields);
        whole.put("p" + taught + "-SEX-UNKNOWN", "1");
        assertThat(post(report(), named(whole), leader)).hasStatus(303);
        assertThat(beside(taught).parts())
                .containsEntry(new Commentary.Part("SEX", "FEMALE"), 7L)
                .containsEntry(new Commentary.Part("SEX", "UNKNOWN"), 1L);
    }

    @Test
    void whatIsUnusualAsksWhyAndGoesThroughWithTheReason() {
        var fields = Map.of("v" + homes, "4000");
        assertThat(post(report(), named(fields), leader))
                .hasStatus(422)
                .bodyText()
                .contains("is the unit of measure right?");

        var why = Map.of("v" + homes, "4000", "why" + homes, "The refugee camp was joined");
        assertThat(post(report(), named(why), leader)).hasStatus(303);
        assertThat(onRecord(village, homes).orElseThrow().note())
                .contains("The refugee camp was joined");
    }

    @Test
    void whileItIsTypedAFigureIsReadBackWithWhatLooksUnusual() {
        var address = report() + "/hints?series=" + homes.value();

        assertThat(get(address + "&v=41", leader))
                .bodyJson()
                .extractingPath("$.why")
                .isEqualTo(false);
        assertThat(get(address + "&v=39", leader))
                .bodyText()
                .contains("lower than the last time", "\"why\":true");
        assertThat(get(address + "&v=-3", leader)).bodyText().contains("less than zero");
        assertThat(get(address + "&v=39", appointed(Office.VILLAGE_LEADER, villages.get(1))))
                .hasStatus(404);
    }

    @Test
    void seenNoChangeIsAStateOfItsOwn() {
        var fields = Map.of("same" + taught, "yes", "same" + homes, "yes", "submit", "yes");
        assertThat(post(report(), named(fields), leader)).hasStatus(303);

        assertThat(onRecord(village, taught).orElseThrow().amount()).isEqualTo(new Amount.Value(0));
        assertThat(onRecord(village, homes).orElseThrow().amount()).isEqualTo(new Amount.Value(40));
        assertThat(beside(homes).seen()).isTrue();
        assertThat(get("/reports/" + cell + "/" + OPEN + "/below", secretary))
                .bodyText()
                .contains("seen, no change");
    }

    @Test
    void aClockTwoDaysWrongChangesNothingAndIsShown() {
        var fields =
                Map.of(
                        "v" + taught,
                        "12",
                        "story" + taught,
                        "Two evening classes",
                        "claimed",
                        "2026-11-24T08:00:00Z");
        assertThat(post(report(), named(fields), leader)).hasStatus(303);

        var reading = onRecord(village, taught).orElseThrow();
        assertThat(reading.at()).isBefore(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(beside(taught).claimed()).contains(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(get("/readings/" + reading.id(), leader))
                .bodyText()
                .contains("by the writer's clock", "24 November 2026");
    }

    @Test
    void aUnitsPledgesAreTypedAsOneTable() {
        assertThat(get(report() + "/grid", leader))
                .hasStatusOk()
                .bodyText()
                .contains("Last time", "40&nbsp;households".replace("&nbsp;", "\u00a0"));
        var fields = Map.of("v" + taught, "12", "v" + homes, "39", "save", "yes");
        assertThat(post(report() + "/grid", named(fields), leader))
                .hasStatus(422)
                .bodyText()
                .contains("lower than the last time", "value=\"12\"");
        var right = Map.of("v" + taught, "12", "v" + homes, "44", "save", "yes");
        assertThat(post(report() + "/grid", named(right), leader)).hasStatus(303);
        assertThat(get(report() + "/grid", leader))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"44\"")
                .doesNotContain("error-summary");
        assertThat(onRecord(village, homes).orElseThrow().amount()).isEqualTo(new Amount.Value(44));
    }

    @Test
    void whatTheCellTypesForItsVillagesIsConfirmedOneLevelHigher() {
        var address = "/reports/" + cell + "/" + OPEN + "/below/grid";
        var fields = Map.of(village + ".v" + taught, "12", "submit", "yes");
        assertThat(post(address, named(fields), secretary)).hasStatus(303);

        assertThat(reporting.report(village, OPEN).state()).isEqualTo(Report.State.SUBMITTED);
        assertThat(reporting.report(villages.get(1), OPEN).state()).isEqualTo(Report.State.DRAFT);
        var colleague = appointed(Office.SECTOR_SECRETARY, cell.parent().orElseThrow());
        var confirm =
                List.<Judgement>of(
                        new Judgement.Confirm(onRecord(village, taught).orElseThrow().id()));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> verdicts.give(village, OPEN, confirm, secretary))
                .isInstanceOf(org.imihigo.kernel.Refusal.class);
        assertThat(verdicts.give(village, OPEN, confirm, colleague).state())
                .isEqualTo(Report.State.CONFIRMED);
    }

    @Test
    void aVillageLeaderTypesNothingForTheNeighbours() {
        var address = "/reports/" + cell + "/" + OPEN + "/below/grid";
        var other = villages.get(1);
        assertThat(post(address, named(Map.of(other + ".v" + taught, "12")), leader))
                .hasStatus(404);
        assertThat(onRecord(other, taught)).isEmpty();
    }
}
