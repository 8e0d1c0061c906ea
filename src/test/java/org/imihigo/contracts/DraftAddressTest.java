package org.imihigo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imihigo.HouseTest;
import org.imihigo.assurance.Councils;
import org.imihigo.assurance.Passage;
import org.imihigo.assurance.Reviewing;
import org.imihigo.database.Node;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.pledges.Pledges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The addresses of drafts, asked what every address is asked. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class DraftAddressTest {
    private static int years = 1990;

    @Autowired MockMvcTester web;
    @Autowired People people;
    @Autowired Drafts drafts;
    @Autowired Reviewing reviewing;
    @Autowired Councils councils;
    @Autowired Pledges pledges;
    @Autowired Node node;

    private Actor planner;
    private Actor governor;
    private FiscalYear year;
    private String address;

    @BeforeEach
    void aDraftWaits() {
        planner = people.seat(Cast.PLANNER);
        governor = people.seat(Cast.GOVERNOR);
        year = new FiscalYear(years++);
        address = "/contracts/RW57/" + year + "/draft";
        var lines =
                List.of(
                        Row.only(Column.PILLAR, "Economic Transformation").line(1),
                        Row.only(Column.OUTPUT, "Output 1: Roads <kept>").line(2),
                        Row.of("Works on the road", "62%", "100%", "0", "-", "100%").line(3),
                        Row.of("Number of cows inseminated", "1000", "1000", "1000", "581", "3581")
                                .line(4),
                        Row.of(
                                        "Percentage of disputes handled",
                                        "98%",
                                        "98%",
                                        "98%",
                                        "100%",
                                        "99.6%")
                                .line(5),
                        Row.only(Column.INDICATOR, "Total").line(6));
        drafts.bring(planner.unit(), year, lines, Map.of(), "bugesera.xlsx", 0, planner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void theDraftIsReadInEveryLanguage(String language) {
        for (var path : List.of(address, address + "/3", address + "/6")) {
            var page =
                    web.get()
                            .uri(path)
                            .locale(Locale.of(language))
                            .with(SignedInAs.actor(planner))
                            .exchange();
            assertThat(page).hasStatusOk();
        }
        assertThat(open(planner)).bodyText().contains("Roads &lt;kept&gt;", "bugesera.xlsx");
    }

    @Test
    void whatIsOpenStandsFirstAndLeadsToItsRow() {
        assertThat(open(planner))
                .bodyText()
                .contains(
                        "href=\"#row-3\"", "id=\"row-3\"", "right: 100.0", address + "/acceptance")
                .doesNotContain(address + "/signature");
        assertThat(open(governor)).hasStatusOk().bodyText().doesNotContain("/acceptance");
    }

    @Test
    void aDraftIsNobodyElsesAffair() {
        for (var path : List.of(address, address + "/3")) {
            assertThat(get(people.seat(Cast.OTHER_PLANNER), path)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(people.seat(Cast.VILLAGE_LEADER), path)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(people.seat(Cast.AUDITOR), path)).hasStatusOk();
            assertThat(web.get().uri(path)).hasStatus(HttpStatus.SEE_OTHER);
        }
        for (var other : List.of(governor, people.seat(Cast.OTHER_MAYOR))) {
            assertThat(post(other, "/acceptance", Map.of("version", "1")))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(other, "/removal", Map.of("version", "1")))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(other, "/3", Map.of("version", "1"))).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(planner, "/contracts/RW57/2090-91/draft")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(planner, address + "/77")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theUnitsPageShowsItToThoseWhoMaySeeItAlone() {
        var unit = "/units/RW57?period=" + year.whole();

        assertThat(get(planner, unit)).hasStatusOk().bodyText().contains(address);
        assertThat(get(people.seat(Cast.OTHER_MAYOR), unit)).bodyText().doesNotContain(address);
        assertThat(web.get().uri(unit)).hasStatusOk().bodyText().doesNotContain(address);
    }

    @Test
    void whatIsPromisedInADraftStandsNowhereElse() {
        var secret =
                Row.of("Secret shelters built", "1", "1", "1", "1", "4")
                        .with(Column.PILLAR, "Social")
                        .line(1);
        drafts.bring(planner.unit(), year, List.of(secret), Map.of(), "secret.csv", 1, planner);

        assertThat(open(planner)).bodyText().contains("Secret shelters");
        assertThat(pledges.of(planner.unit(), year)).isEmpty();
        for (var path : List.of("/units/RW57?period=" + year.whole(), "/indicators?q=shelters")) {
            assertThat(web.get().uri(path))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Secret shelters");
        }
    }

    @Test
    void fromQuestionsToAContractInForce() {
        assertThat(desk(planner)).bodyText().contains(address);
        assertThat(desk(governor)).bodyText().doesNotContain(address);

        assertThat(post(planner, "/acceptance", Map.of("version", "1")))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(address);
        assertThat(post(planner, "/acceptance", Map.of("version", "1")))
                .hasStatus(HttpStatus.CONFLICT);

        assertThat(desk(planner)).bodyText().doesNotContain(address);
        assertThat(desk(governor)).bodyText().contains(address);
        assertThat(open(governor)).bodyText().doesNotContain(address + "/signature");
        new Passage(reviewing, councils)
                .of(planner.unit(), year, 2, year.firstDay(), planner, governor);
        assertThat(open(governor)).bodyText().contains(address + "/signature");
        assertThat(post(governor, "/signature", Map.of("version", "2", "signed", "soon")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(
                        post(
                                governor,
                                "/signature",
                                Map.of("version", "2", "signed", year.firstDay().toString())))
                .hasStatus(HttpStatus.SEE_OTHER);
        node.catchUp();

        assertThat(pledges.of(planner.unit(), year)).hasSize(3);
        assertThat(open(planner)).hasStatusOk().bodyText().contains("is in force");
        assertThat(desk(governor)).bodyText().doesNotContain(address);
        assertThat(post(planner, "/removal", Map.of("version", "3")))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aRowIsDecidedByItsForm() {
        var form =
                Map.of(
                        "version", "1",
                        "kind", "AS_IT_LOOKS",
                        "rule", "RATE_MEAN MEAN",
                        "direction", "UP",
                        "divisible", "yes",
                        "unit", "%",
                        "decimals", "1",
                        "ANNUAL_TARGET", "98.5",
                        "INDICATOR", "Percentage of disputes handled");

        assertThat(post(planner, "/5", form))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(address + "#row-5");

        var line = drafts.draft(planner.unit(), year).orElseThrow().line(5);
        assertThat(line.findings()).isEmpty();
        assertThat(get(planner, address + "/5")).bodyText().contains("value=\"98.5\"", "99.6%");
    }

    @Test
    void aRowIsLeftOutWithItsReason() {
        assertThat(
                        post(
                                planner,
                                "/3",
                                Map.of("version", "1", "kind", "LEFT_OUT", "reason", "Twice <b>")))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(open(planner)).bodyText().contains("Left out: Twice &lt;b&gt;");
    }

    @Test
    void whatIsThrownAwayIsGone() {
        assertThat(post(planner, "/removal", Map.of("version", "1")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(open(planner)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult open(Actor actor) {
        return get(actor, address);
    }

    private MvcTestResult desk(Actor actor) {
        return get(actor, "/desk");
    }

    private MvcTestResult get(Actor actor, String path) {
        return web.get().uri(path).with(SignedInAs.actor(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String noun, Map<String, String> fields) {
        var request = web.post().uri(address + noun).with(SignedInAs.actor(actor)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
