package org.imihigo.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.people.SignedInAs.actor;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.imihigo.HouseTest;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.exchange.Upload.Purpose;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class ImportJourneyTest {
    private static final FiscalYear YEAR = new FiscalYear(2029);
    private static final Path NGOMA =
            Path.of("/work/shared/data/ngoma_imihigo_2025_26_targets.csv");
    private static final String TABLE =
            """
            NO,Output,Indicator,Q1 Target,Q2 Target,Q3 Target,Q4 Target,Annual Target
            ,PILLAR: Economic transformation,,,,,,
            1,Less erosion,Area under progressive terraces developed (ha),50,20,80,0,160
            2,Works,Hours of work,5,5,5,5,5
            3,Cover,Households with health insurance (%),85,90,95,100,100
            """;

    @Autowired MockMvcTester browser;
    @Autowired People people;
    @Autowired Imports imports;
    @Autowired Drafts drafts;

    private Actor planner;
    private String address;

    @BeforeEach
    void thePlannerOfTheDistrict() {
        planner = people.seat(Cast.PLANNER);
        address = "/contracts/" + planner.unit() + "/" + YEAR + "/import";
    }

    @AfterEach
    void nothingIsLeft() {
        imports.cancel(planner.unit(), YEAR, Purpose.CONTRACT, planner);
        drafts.draft(planner.unit(), YEAR)
                .ifPresent(draft -> drafts.discard(planner.unit(), YEAR, draft.version(), planner));
    }

    private MvcTestResult send(String name, byte[] content) {
        return browser.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(actor(planner))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult open(String query) {
        return browser.get().uri(address + query).with(actor(planner)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = browser.post().uri(address + path).with(actor(planner)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String html(MvcTestResult page) throws IOException {
        return page.getResponse().getContentAsString();
    }

    private static String version(MvcTestResult page) throws IOException {
        var version = Pattern.compile("name=\"version\" value=\"([0-9]+)\"").matcher(html(page));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    @Test
    void aFileIsShownAnsweredAndKeptAsADraft() throws IOException {
        assertThat(send("imihigo.csv", TABLE.getBytes(UTF_8)))
                .hasStatus(303)
                .hasHeader("Location", address);
        var page = open("");
        assertThat(page).hasStatusOk();
        assertThat(html(page))
                .contains("Hours of work", "class=\"asks number\"", "→ 150", "r4.time");
        assertThat(drafts.draft(planner.unit(), YEAR)).as("nothing is kept yet").isEmpty();

        assertThat(
                        post(
                                "/answers",
                                Map.of(
                                        "version", version(page),
                                        "r4.shown", "1",
                                        "r4.time", "STOCK_LAST",
                                        "r4.direction", "UP",
                                        "r4.unit", "number",
                                        "r4.decimals", "0")))
                .hasStatus(303);
        assertThat(post("/draft", Map.of("version", version(open("")))))
                .hasStatus(303)
                .hasHeader("Location", "/contracts/" + planner.unit() + "/" + YEAR + "/draft");

        var draft = drafts.draft(planner.unit(), YEAR).orElseThrow();
        assertThat(draft.lines()).hasSize(4);
        assertThat(draft.pledges()).hasSize(3);
        assertThat(draft.pledges().get(1).proposal().orElseThrow().measurement().time())
                .isEqualTo(OverTime.STOCK_LAST);
        assertThat(html(open(""))).as("the file waits no longer").contains("type=\"file\"");
        assertThat(post("/draft", Map.of("version", "2"))).as("pressed twice").hasStatus(303);
    }

    @Test
    void theSameFileSentThreeTimesIsOneAndKeepsItsAnswers() throws IOException {
        send("imihigo.csv", TABLE.getBytes(UTF_8));
        post(
                "/answers",
                Map.of("version", "1", "r4.shown", "1", "r4.kind", "LEFT_OUT", "r4.reason", "no"));
        send("imihigo.csv", TABLE.getBytes(UTF_8));
        send("again.csv", TABLE.getBytes(UTF_8));

        assertThat(html(open(""))).contains("imihigo.csv", "LEFT_OUT\" selected");
    }

    @Test
    void twoPeopleDoNotAnswerOverEachOther() {
        send("imihigo.csv", TABLE.getBytes(UTF_8));

        assertThat(post("/answers", Map.of("version", "1", "r4.shown", "1"))).hasStatus(303);
        assertThat(post("/answers", Map.of("version", "1", "r4.shown", "1"))).hasStatus(409);
        assertThat(post("/draft", Map.of("version", "1"))).hasStatus(409);
    }

    @Test
    void whatCannotBeReadIsSaidAndNotKept() throws IOException {
        var picture = send("table.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        assertThat(picture).hasStatus(422);
        assertThat(html(picture)).contains("This is a picture");
        assertThat(send("empty.csv", new byte[0])).hasStatus(422);
        assertThat(imports.find(planner.unit(), YEAR, Purpose.CONTRACT, planner)).isEmpty();
    }

    @Test
    void unknownColumnsAreNamedByAPersonAndRememberedForTheNextFile() throws IOException {
        var table = "ikintu,ingano\nTerraces developed (ha),150\n";
        send("a.csv", table.getBytes(UTF_8));
        var page = open("");
        assertThat(html(page)).contains("name=\"c0\"", "name=\"c1\"");

        assertThat(
                        post(
                                "/columns",
                                Map.of(
                                        "version", version(page),
                                        "sheet", "0",
                                        "c0", Column.INDICATOR.name(),
                                        "c1", Column.ANNUAL_TARGET.name())))
                .hasStatus(303);
        assertThat(html(open(""))).contains("r2.time");

        send("b.csv", (table + "Trees planted,7000\n").getBytes(UTF_8));
        assertThat(html(open(""))).contains("b.csv", "Trees planted", "r3.time");
        assertThat(html(open("/columns"))).contains("as your unit said the last time");
    }

    @Test
    void aStrangerFindsNothingThere() {
        send("imihigo.csv", TABLE.getBytes(UTF_8));
        var stranger = people.seat(Cast.OTHER_PLANNER);

        assertThat(browser.get().uri(address).with(actor(stranger)).exchange()).hasStatus(404);
        assertThat(
                        browser.post()
                                .uri(address + "/draft")
                                .param("version", "1")
                                .with(actor(stranger))
                                .with(csrf())
                                .exchange())
                .hasStatus(404);
    }

    @Test
    void twentyThousandRowsStayLightAndUsable() throws IOException {
        var table = new StringBuilder("NO,Pillar,Indicator,Q1 Target,Q2 Target,Annual Target\n");
        for (int row = 1; row <= 20_000; row++) {
            table.append(row)
                    .append(",Economic,Trees of kind ")
                    .append(row)
                    .append(" planted,1,2,3\n");
        }
        send("long.csv", table.toString().getBytes(UTF_8));
        var page = open("?page=200");
        while (html(page).contains("http-equiv=\"refresh\"")) {
            assertThat(html(page)).contains("hx-trigger=\"load delay:1s\"", "role=\"status\"");
            page = open("?page=200");
        }
        assertThat(html(page)).contains("Trees of kind 20000 planted").hasSizeLessThan(400_000);
    }

    @Test
    void everyRowOfTheNgomaFileIsShownAndExplained() throws IOException {
        assumeTrue(Files.exists(NGOMA), "the file of Ngoma is not here");
        send("ngoma.csv", Files.readAllBytes(NGOMA));
        var upload = imports.find(planner.unit(), YEAR, Purpose.CONTRACT, planner).orElseThrow();
        var run = imports.run(upload).orElseThrow();

        assertThat(run.judged()).hasSize(163);
        assertThat(run.count(Severity.BLOCKS)).isZero();
        var shown =
                Pattern.compile("id=\"row-[0-9]+\"")
                        .matcher(html(open("")) + html(open("?page=2")))
                        .results()
                        .count();
        assertThat(shown).isEqualTo(163);
    }

    @Test
    void whatWaitsIsOnTheDesk() throws IOException {
        send("imihigo.csv", TABLE.getBytes(UTF_8));

        assertThat(html(browser.get().uri("/desk").with(actor(planner)).exchange()))
                .contains(address, "imihigo.csv");
        assertThat(post("/end", Map.of())).hasStatus(303);
        assertThat(html(browser.get().uri("/desk").with(actor(planner)).exchange()))
                .doesNotContain(address);
    }
}
