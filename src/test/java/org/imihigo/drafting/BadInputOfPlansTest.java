package org.imihigo.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * What is wrong with a plan gets a sentence, and what was typed is in the answer: each of the six
 * ways in which a plan is most often typed wrongly, over HTTP.
 */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class BadInputOfPlansTest {
    private static final UnitCode UNIT = new UnitCode("RW52");
    private static final FiscalYear OPEN = new FiscalYear(2027);
    private static final FiscalYear CLOSED = new FiscalYear(2035);

    @Autowired private MockMvcTester web;
    @Autowired private People people;
    @Autowired private Indicators indicators;
    @Autowired private Pledges pledges;
    @Autowired private Drafts drafts;

    private Actor planner;
    private Actor colleague;

    @BeforeEach
    void twoPlannersOfADistrict() {
        planner = aPlanner();
        colleague = aPlanner();
    }

    private Actor aPlanner() {
        var person = people.enrol("x", "bad." + UUID.randomUUID(), "a good long password");
        return people.appoint(person, Office.DISTRICT_PLANNER, UNIT);
    }

    @AfterEach
    void nothingIsLeft() {
        drafts.draft(UNIT, OPEN)
                .ifPresent(one -> drafts.discard(UNIT, OPEN, one.version(), planner));
        drafts.draft(UNIT, CLOSED)
                .ifPresent(one -> drafts.discard(UNIT, CLOSED, one.version(), planner));
    }

    private static String grid(FiscalYear year) {
        return "/contracts/" + UNIT + "/" + year + "/grid";
    }

    private String pledge(String code) {
        var series = indicators.byCode(code).getFirst().id();
        return pledges.find(UNIT, new FiscalYear(2026), series).orElseThrow().id().toString();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Actor as) {
        var request = web.post().uri(path).locale(Locale.ENGLISH).with(actor(as)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    /** A row of next year's grid with its name typed. */
    private void aRow(String name) {
        assertThat(post(grid(OPEN), Map.of(), planner)).hasStatus(303);
        assertThat(post(grid(OPEN) + "/rows", Map.of(), planner)).hasStatus(303);
        assertThat(type("INDICATOR", "", name, planner)).hasStatusOk();
    }

    private MvcTestResult type(String column, String was, String text, Actor as) {
        return web.post()
                .uri(grid(OPEN) + "/cells")
                .locale(Locale.ENGLISH)
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        """
                        {"batch":"%s","since":0,"edits":[{"kind":"typed","row":1,\
                        "column":"%s","was":"%s","text":"%s"}]}\
                        """
                                .formatted(UUID.randomUUID(), column, was, text))
                .with(actor(as))
                .with(csrf())
                .exchange();
    }

    private String kept(Column column) {
        return Sheet.text(drafts.draft(UNIT, OPEN).orElseThrow().typed().getFirst(), column);
    }

    @Test
    void aCascadeThatWouldRunInACircle() {
        var offers =
                new HashMap<>(
                        Map.of(
                                "way", "hand",
                                "to-RW5201", "yes",
                                "seen-RW5201", "0",
                                "annual-RW5201", "31",
                                "to-RW5", "yes",
                                "seen-RW5", "0",
                                "annual-RW5", "17"));

        assertThat(post("/cascade/pledges/" + pledge("JOB-CREATED") + "/offers", offers, planner))
                .hasStatus(422)
                .bodyText()
                .contains("never runs in a circle", "value=\"31\"");
    }

    @Test
    void sharesOfAHundredAndTenPercent() {
        var owners =
                Map.of(
                        "lead", "RW52",
                        "reason", "One road, two pledges",
                        "owner-RW52", "yes",
                        "share-RW52", "60",
                        "owner-RW53", "yes",
                        "share-RW53", "50");

        assertThat(post("/joint/proposals/" + pledge("JOB-CREATED"), owners, planner))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "The shares make 110.00 %, and must make 100 %",
                        "value=\"60\"", "value=\"50\"", "One road, two pledges");
    }

    @Test
    void aTargetInAnotherUnitOfMeasure() {
        aRow("Area of maize consolidated (ha)");

        assertThat(type("Q1_TARGET", "", "40 km", planner))
                .hasStatusOk()
                .bodyText()
                .contains("It says km, and the indicator is measured in ha.", "40 km");
        assertThat(kept(Column.Q1_TARGET)).isEqualTo("40 km");

        var offers =
                Map.of(
                        "way",
                        "hand",
                        "to-RW5201",
                        "yes",
                        "seen-RW5201",
                        "0",
                        "annual-RW5201",
                        "3 ha");
        assertThat(post("/cascade/pledges/" + pledge("JOB-CREATED") + "/offers", offers, planner))
                .hasStatus(422)
                .bodyText()
                .contains("and ha was typed", "value=\"3 ha\"");
    }

    @Test
    void twoPlannersInOneCell() {
        aRow("Cows vaccinated");
        assertThat(type("Q1_TARGET", "", "150", planner)).hasStatusOk();

        assertThat(type("Q1_TARGET", "", "200", colleague))
                .hasStatusOk()
                .bodyText()
                .contains("typed “150” here", "you typed “200”");
        assertThat(
                        post(
                                grid(OPEN) + "/1",
                                Map.of("c.Q1_TARGET", "200", "was.Q1_TARGET", ""),
                                colleague))
                .hasStatus(409)
                .bodyText()
                .contains("typed “150” here", "value=\"200\"");
        assertThat(kept(Column.Q1_TARGET)).isEqualTo("150");
    }

    @Test
    void aBlockThatIsLargerThanTheGrid() {
        aRow("Cows vaccinated");
        var wide = Map.of("block", "a\tb\tc\td", "row", "1", "column", "NUMBER");
        var block = "Cow\n".repeat(2_001);
        var longer = Map.of("block", block, "row", "1", "column", "INDICATOR");

        assertThat(post(grid(OPEN) + "/block", wide, planner))
                .hasStatus(422)
                .bodyText()
                .contains("The block is 4 columns wide", "Nothing was written", "a\tb\tc\td");
        assertThat(post(grid(OPEN) + "/block", longer, planner))
                .hasStatus(422)
                .bodyText()
                .contains("2,001", "2,000", "Cow\nCow\nCow");
        assertThat(drafts.draft(UNIT, OPEN).orElseThrow().typed()).hasSize(1);
        assertThat(kept(Column.INDICATOR)).isEqualTo("Cows vaccinated");
    }

    @Test
    void aWindowThatHasClosed() {
        assertThat(post(grid(CLOSED), Map.of(), planner))
                .hasStatus(409)
                .bodyText()
                .contains("2035");
        drafts.begin(UNIT, CLOSED, "Too early", planner);
        var draft = drafts.draft(UNIT, CLOSED).orElseThrow();
        drafts.write(
                draft,
                List.of(
                        new Line(
                                1,
                                Map.of(
                                        Column.INDICATOR,
                                        new Written("", "Cows", Written.Form.TEXT)))),
                planner);

        assertThat(
                        post(
                                grid(CLOSED) + "/1",
                                Map.of("c.Q1_TARGET", "150", "was.Q1_TARGET", ""),
                                planner))
                .hasStatus(409)
                .bodyText()
                .contains("Nothing was saved.", "value=\"150\"");
        var block = Map.of("block", "Goats\nSheep", "row", "", "column", "INDICATOR");
        assertThat(post(grid(CLOSED) + "/block", block, planner))
                .hasStatus(409)
                .bodyText()
                .contains("Goats\nSheep");
    }
}
