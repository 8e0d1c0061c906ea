package org.imihigo.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.imihigo.HouseTest;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From plan to contract: the logframe, its years, and what of it is vowed. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class PlanAddressTest {
    private static final String PLAN = "/plans/RW57-2024";
    private static final FiscalYear YEAR = new FiscalYear(2026);

    @Autowired private MockMvcTester web;
    @Autowired private People people;
    @Autowired private Pledges pledges;
    @Autowired private Plans plans;
    @Autowired private Alignment alignment;
    @Autowired private Indicators indicators;
    @Autowired private Calendar calendar;
    @Autowired private JdbcClient db;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void everybodyReadsPlansFrameworksYearsAndTheReport(String language) {
        for (var path :
                new String[] {
                    "/plans",
                    PLAN,
                    PLAN + "/lines/1.3",
                    PLAN + "/years/2026-27",
                    "/plans/NST2",
                    "/plans/SDG",
                    "/alignment",
                    "/alignment/RW57/2026-27"
                }) {
            assertThat(web.get().uri(path).locale(Locale.of(language)))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("name=\"_csrf\"");
        }
    }

    @Test
    void thePlanShowsHowMuchOfEachYearIsVowed() {
        assertThat(get(PLAN))
                .bodyText()
                .contains("An extract", "75% vowed", "vowed, not comparable", "vowed by nobody");
    }

    @Test
    void oneLineIsUnclaimedAndOnePledgeIsAnOrphan() {
        assertThat(get("/alignment/RW57/2026-27"))
                .bodyText()
                .contains("Households with access to clean drinking water")
                .contains("Satisfaction with services in the sector office")
                .doesNotContain("1.3 Area under progressive terraces developed");
        assertThat(get("/alignment/RW57/2026-27.csv"))
                .bodyText()
                .startsWith("kind,year,unit,name,plan,number,text\r\n")
                .contains(
                        "unclaimed,2026-27,RW57,Bugesera District,RW57-2024,1.7,",
                        "orphan,2026-27,RW57,Bugesera District,,15,Satisfaction");
        var orphans = alignment.orphans(pledges.of(Cast.PLANNER.unit(), YEAR));
        assertThat(orphans).hasSize(1);
    }

    @Test
    void aPartServesWhatItsWholeServes() {
        var village = pledges.of(Cast.VILLAGE_LEADER.unit(), YEAR);

        assertThat(village).isNotEmpty();
        assertThat(alignment.orphans(village)).isEmpty();
    }

    @Test
    void theCountryShowsEveryDistrict() {
        assertThat(get("/alignment"))
                .bodyText()
                .contains("/alignment/RW57/2026-27", "/alignment/RW24/2026-27");
        assertThat(get("/alignment/RW/2026-27.csv")).bodyText().contains("orphan,2026-27,RW24,");
    }

    @Test
    void theActionPlanMarksWhatIsVowedAndWhatIsMissing() {
        assertThat(get(PLAN + "/years/2026-27"))
                .bodyText()
                .contains(
                        "/contracts/RW57/2026-27",
                        "370,000,000 RWF",
                        "Demonstration: a partner promised 20,000,000 RWF for",
                        "District council");
        assertThat(get(PLAN + "/years/2039-40")).hasStatus(404);
    }

    @Test
    void aPlannerAlignsAPledgeAndTakesItBackOnTheRecord() {
        var planner = people.seat(Cast.PLANNER);
        var pledge = pledge("GOV-COMPLAINTS");
        var page = "/pledges/" + pledge.id();

        assertThat(signedIn(page, planner))
                .bodyText()
                .contains("Lines that it seems to serve", "SDG 16.7");
        assertThat(post("/alignment/links", link(pledge, "SDG 16.7"), planner)).hasStatus(303);
        assertThat(post("/alignment/links", link(pledge, "SDG 16.7"), planner)).hasStatus(303);
        assertThat(get(page)).bodyText().contains("16.7 Participatory decisions");
        assertThat(alignment.of(pledge.id()))
                .extracting(one -> one.to().toString())
                .containsOnlyOnce("SDG 16.7");
        assertThat(post("/alignment/links/removal", link(pledge, "SDG 16.7"), planner))
                .hasStatus(303);
        assertThat(get(page)).bodyText().contains("16.7 Participatory decisions: taken back by");
        assertThat(alignment.of(pledge.id()))
                .extracting(one -> one.to().toString())
                .doesNotContain("SDG 16.7");
    }

    @Test
    void proposalsComeByMeasureByWordsAndBySector() {
        var suggestions = new Suggestions(plans, new Frameworks(), indicators);
        var terraces = pledge("AGR-TERRACES");

        assertThat(suggestions.of(terraces, java.util.List.of()))
                .contains(
                        new Suggestions.Suggestion(
                                new Reference("RW57-2024", "1.3"), Suggestions.Why.SERIES))
                .anyMatch(one -> one.why() == Suggestions.Why.SECTOR);
    }

    @Test
    void nobodyElseAlignsAndAnUnknownLineIsRefused() {
        var pledge = pledge("GOV-COMPLAINTS");

        assertThat(post("/alignment/links", link(pledge, "SDG 1"), people.seat(Cast.OTHER_PLANNER)))
                .hasStatus(404);
        assertThat(post("/alignment/links", link(pledge, "SDG 99"), people.seat(Cast.PLANNER)))
                .hasStatus(404);
        assertThat(web.post().uri("/alignment/links").with(csrf())).hasStatus(303);
    }

    @Test
    void aPlanIsBegunTypedImportedAndExportedWithoutALossOrADoubling() {
        var planner = people.seat(Cast.OTHER_PLANNER);
        var begun =
                post(
                        "/plans",
                        Map.of(
                                "title", "Strategy of a test",
                                "first", "2025-26",
                                "years", "6",
                                "source", "Test"),
                        planner);
        assertThat(begun).hasStatus(303);
        var path = Objects.requireNonNull(begun.getResponse().getHeader("Location"));
        var line =
                Map.of(
                        "code", "1.1",
                        "pillar", "ECONOMIC",
                        "indicator", "Terraces",
                        "measure", "ha",
                        "target-2026-27", "1,200");

        assertThat(post(path + "/lines", line, planner)).hasStatus(303);
        assertThat(post(path + "/lines", line, planner))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody else has written line 1.1");
        var wrong = "code,pillar,indicator,2026-27\n1.1,economic,Terraces,lots\n";
        assertThat(post(path + "/import", Map.of("text", wrong, "keep", "yes"), planner))
                .hasStatus(422)
                .bodyText()
                .contains("D2", "lots");
        var right =
                """
                code,pillar,indicator,unit,2026-27
                1.1,economic,Terraces,ha,1500
                1.2,social,Insured,%,98
                """;
        assertThat(post(path + "/import", Map.of("text", right), planner))
                .hasStatusOk()
                .bodyText()
                .contains("changed", "new");
        assertThat(plans.lines(code(path))).hasSize(1);
        assertThat(post(path + "/import", Map.of("text", right, "keep", "yes"), planner))
                .hasStatus(303);
        assertThat(plans.history(code(path), "1.1")).hasSize(2);
        var csv = get(path + ".csv").getResponse();
        var again = Map.of("text", content(csv), "keep", "yes");
        assertThat(post(path + "/import", again, planner)).hasStatus(303);
        assertThat(plans.history(code(path), "1.1")).hasSize(2);
        assertThat(post("/plans", Map.of("title", ""), planner)).hasStatus(422);
    }

    @Test
    void aLineIsChangedWithAReasonAndWhoeverWasSecondSeesIt() {
        var planner = people.seat(Cast.PLANNER);
        var line = PLAN + "/lines/2.7";
        var fields = new java.util.HashMap<String, String>();
        fields.putAll(
                Map.of(
                        "pillar", "SOCIAL",
                        "indicator", "Citizens trained in basic digital skills",
                        "measure", "persons",
                        "target-2026-27", "46000",
                        "version", "1"));

        assertThat(post(line, fields, planner)).hasStatus(422).bodyText().contains("Say why");
        fields.put("reason", "More trainers");
        assertThat(post(line, fields, planner)).hasStatus(303);
        assertThat(post(line, fields, planner))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"46000\"");
        assertThat(get(line)).bodyText().contains("More trainers", "Version 2", "Version 1");
        assertThat(post(line, fields, people.seat(Cast.OTHER_PLANNER))).hasStatus(404);
    }

    @Test
    void anActivityIsPlannedChangedAndPresented() {
        var planner = people.seat(Cast.PLANNER);
        var year = PLAN + "/years/2027-28";
        var activity = "0198aaaa-0000-7000-8000-000000000001";
        var fields = new java.util.HashMap<String, String>();
        fields.putAll(
                Map.of(
                        "activity", activity,
                        "version", "0",
                        "line", "1.7",
                        "name", "Twelve water points",
                        "cost", "1,000,000",
                        "fund-partner", "1,000,001"));

        assertThat(post(year + "/activities", fields, planner))
                .hasStatus(422)
                .bodyText()
                .contains("more than the cost", "1,000,001");
        fields.put("fund-partner", "400,000");
        assertThat(post(year + "/activities", fields, planner)).hasStatus(303);
        assertThat(post(year + "/activities", fields, planner)).hasStatus(409);
        assertThat(get(year)).bodyText().contains("Twelve water points", "600,000");
        var shown =
                Map.of(
                        "presentation", "0198aaaa-0000-7000-8000-000000000002",
                        "day", calendar.today().toString(),
                        "audience", "PARTNERS",
                        "whom", "Forum of the partners",
                        "promised", activity,
                        "amount", "250000");
        assertThat(post(year + "/presentations", shown, planner)).hasStatus(303);
        assertThat(post(year + "/presentations", shown, planner)).hasStatus(303);
        assertThat(get(year))
                .bodyText()
                .contains("350,000", "Forum of the partners promised 250,000 RWF");
        assertThat(post(year + "/presentations", Map.of("day", "tomorrow", "whom", ""), planner))
                .hasStatus(422);
        assertThat(post(year + "/activities", fields, people.seat(Cast.MAYOR))).hasStatus(409);
        assertThat(post(year + "/activities", fields, people.seat(Cast.OTHER_PLANNER)))
                .hasStatus(404);
    }

    @Test
    void nothingOfAPlanIsEverOverwritten() {
        for (var table :
                new String[] {
                    "plan",
                    "line",
                    "target",
                    "activity",
                    "funding",
                    "presentation",
                    "commitment",
                    "link"
                }) {
            assertThat(
                            org.assertj.core.api.Assertions.catchThrowable(
                                    () -> db.sql("delete from plans." + table).update()))
                    .hasMessageContaining("only ever added to");
        }
    }

    private Pledge pledge(String code) {
        return pledges.find(Cast.PLANNER.unit(), YEAR, indicators.byCode(code).getFirst().id())
                .orElseThrow();
    }

    private static Map<String, String> link(Pledge pledge, String line) {
        return Map.of("pledge", pledge.id().toString(), "line", line);
    }

    private static String code(String path) {
        return path.substring("/plans/".length());
    }

    private static String content(org.springframework.mock.web.MockHttpServletResponse response) {
        return new String(
                response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).locale(Locale.ENGLISH).exchange();
    }

    private MvcTestResult signedIn(String path, Actor actor) {
        return web.get().uri(path).with(SignedInAs.actor(actor)).locale(Locale.ENGLISH).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Actor actor) {
        var request =
                web.post()
                        .uri(path)
                        .with(SignedInAs.actor(actor))
                        .with(csrf())
                        .locale(Locale.ENGLISH);
        fields.forEach(request::param);
        return request.exchange();
    }
}
