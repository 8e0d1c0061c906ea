package org.imihigo.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.imihigo.HouseTest;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class BaselineAddressTest {
    @Autowired private MockMvcTester web;
    @Autowired private Indicators indicators;
    @Autowired private People people;
    @Autowired private Baselines baselines;
    @Autowired private org.imihigo.pledges.Pledges pledges;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void everybodyReadsWhatCanBeReliedOnFromTheCountryDown(String language) {
        for (var path : new String[] {"/baselines", "/baselines/gaps/RW57", "/baselines/RW57"}) {
            assertThat(web.get().uri(path).locale(Locale.of(language)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/baselines/")
                    .doesNotContain("name=\"_csrf\"");
        }
    }

    @Test
    void theGapsAreATableForPrograms() {
        var csv = web.get().uri("/baselines/gaps/RW5710.csv").locale(Locale.ENGLISH).exchange();

        assertThat(csv)
                .hasStatusOk()
                .hasHeader("Content-Type", "text/csv;charset=UTF-8")
                .bodyText()
                .startsWith("year,tier,unit,name,indicator,measure,trust\r\n")
                .contains("\r\n2026-27,village,RW5710", ",none\r\n");
        assertThat(web.get().uri("/baselines/gaps/RW99")).hasStatus(404);
    }

    @Test
    void thePledgesOfTheDemonstrationStandInTheRegister() {
        assertThat(baselines.within(Cast.MAYOR.unit()))
                .extracting(Baseline::trust)
                .contains(Trust.TRUSTWORTHY, Trust.UNVERIFIED);
    }

    @Test
    void aPledgeLeadsToItsBaselineAndBack() {
        var pledge =
                pledges.of(Cast.MAYOR.unit(), new org.imihigo.kernel.FiscalYear(2026)).getFirst();
        var register = "/baselines/RW57/" + pledge.series().value();

        assertThat(web.get().uri("/pledges/" + pledge.id())).bodyText().contains(register);
        assertThat(web.get().uri(register).locale(Locale.ENGLISH))
                .bodyText()
                .contains("/pledges/" + pledge.id(), "The pledge of 2026-27");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndKept() {
        var leader = people.seat(Cast.OTHER_VILLAGE_LEADER);
        var path = path(leader, "ADDRESS-WRONG");

        var fields = fields("1.234,567", "yesterday");
        fields.put("source", "");

        assertThat(post(path, fields, leader))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "id=\"value-wrong\"",
                        "value=\"1.234,567\"",
                        "id=\"date-wrong\"",
                        "This is not a day",
                        "id=\"source-wrong\"");
    }

    @Test
    void aBaselineIsSavedAndWhoeverWasSecondSeesIt() {
        var leader = people.seat(Cast.OTHER_VILLAGE_LEADER);
        var path = path(leader, "ADDRESS-SAVED");

        assertThat(post(path, fields("12.5", "2026-06-30"), leader)).hasStatus(303);
        assertThat(post(path, fields("13.5", "2026-06-30"), leader))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else has said something", "value=\"13.5\"", "12.5");
        assertThat(web.get().uri(path).locale(Locale.ENGLISH))
                .bodyText()
                .contains("12.5", "Register of the village", "not verified")
                .doesNotContain("<form method=\"post\" action=\"/baselines");
    }

    @Test
    void aStrangerDoesNotWriteAndAColleagueOfAnotherUnitDoesNotEither() {
        var leader = people.seat(Cast.OTHER_VILLAGE_LEADER);
        var path = path(leader, "ADDRESS-STRANGER");

        assertThat(post(path, fields("1", "2026-06-30"), people.seat(Cast.PLANNER))).hasStatus(404);
        assertThat(web.post().uri(path + "/versions").with(csrf())).hasStatus(303);
    }

    private String path(Actor actor, String code) {
        var series =
                indicators.bring(
                        Sample.definition(
                                code, "ha", 1, Measure.of(OverTime.FLOW_SUM, OverSpace.SUM)));
        return "/baselines/" + actor.unit() + "/" + series.value();
    }

    private static Map<String, String> fields(String value, String date) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", "found");
        fields.put("value", value);
        fields.put("date", date);
        fields.put("source", "Register of the village");
        fields.put("confidence", "MEASURED");
        fields.put("version", "0");
        return fields;
    }

    private MvcTestResult post(String path, Map<String, String> fields, Actor actor) {
        var request =
                web.post()
                        .uri(path + "/versions")
                        .with(SignedInAs.actor(actor))
                        .with(csrf())
                        .locale(Locale.ENGLISH);
        fields.forEach(request::param);
        return request.exchange();
    }
}
