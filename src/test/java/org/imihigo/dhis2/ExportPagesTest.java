package org.imihigo.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imihigo.HouseTest;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Judged;
import org.imihigo.contracts.Role;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.Reporting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** From the files of a DHIS2 to drafts, faults and readings, as a planner does it. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
@Transactional
class ExportPagesTest {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @Autowired MockMvcTester web;
    @Autowired People people;
    @Autowired Calendar calendar;
    @Autowired Drafts drafts;
    @Autowired Reporting reporting;
    @Autowired Indicators indicators;
    @Autowired Exports exports;
    @Autowired Dhis2 dhis2;
    @Autowired Fetching fetching;

    private Actor planner;

    @BeforeEach
    void theStageIsSet() {
        planner = people.seat(Cast.PLANNER);
    }

    @Test
    void thePageIsForPlannersAndTheAdministratorAlone() {
        for (var player : List.of(Cast.PLANNER, Cast.MINISTRY, Cast.ADMINISTRATOR)) {
            assertThat(get("/dhis2", people.seat(player))).hasStatusOk();
        }
        for (var player : List.of(Cast.VILLAGE_LEADER, Cast.MAYOR, Cast.AUDITOR)) {
            assertThat(get("/dhis2", people.seat(player))).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(web.get().uri("/dhis2")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void theSampleIsReadAndItsFaultsAreListed() {
        var path = sample();

        assertThat(get(path, planner))
                .hasStatusOk()
                .bodyText()
                .contains("Bugesera District", "kind=rate-summed", "BUGESERA Imihigo");
        assertThat(get(path + "/faults?kind=rate-summed", planner))
                .hasStatusOk()
                .bodyText()
                .contains("<s>300</s>", "<b>78</b>", "Four quarters at 90 %");
        assertThat(get(path + "/faults?q=stunting", planner))
                .hasStatusOk()
                .bodyText()
                .contains("Stunting reduced")
                .doesNotContain("Feeder roads");
        assertThat(text(get(path + "/faults.csv", planner)).lines())
                .hasSizeGreaterThan(20)
                .anyMatch(line -> line.startsWith("inverse-as-more,"));
    }

    @Test
    void whatAnotherPlannerReadIsNotThere() {
        var path = sample();

        assertThat(get(path, people.seat(Cast.OTHER_PLANNER))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(path + "/faults.csv", people.seat(Cast.OTHER_PLANNER)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(path, people.seat(Cast.MINISTRY))).hasStatusOk();
    }

    @Test
    void aContractBecomesADraftOfTheOwnUnit() {
        var path = sample();
        var contract = link(get(path, planner), "Bugesera District");

        assertThat(get(contract, planner))
                .hasStatusOk()
                .bodyText()
                .contains("Pillar: ECONOMIC TRANSFORMATION", "Area of terraces made (ha)", "seen");
        assertThat(post(contract + "/draft", planner, Map.of("seen", "0")))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/contracts/RW57/2027-28/draft");
        var draft = drafts.draft(planner.unit(), new FiscalYear(2027)).orElseThrow();
        assertThat(draft.origin()).contains("DHIS2", "BUGESERA");
        assertThat(draft.pledges()).hasSizeGreaterThan(10);
        assertThat(draft.lines()).extracting(Judged::role).contains(Role.PILLAR, Role.SECTOR);
    }

    @Test
    void nobodyKeepsADraftForAnother() {
        var path = sample();
        var contract = link(get(path, planner), "Bugesera District");

        assertThat(post(contract + "/draft", people.seat(Cast.MINISTRY), Map.of("seen", "0")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void valuesBecomeReadingsOfTheContractInForceAndNothingIsLostSilently() {
        var revenue = indicators.byCode("FIN-OWN-REVENUE").getFirst();
        theProvinceReturnsTheReport(revenue.id());
        var path = sample();

        assertThat(get(path + "/values", planner))
                .hasStatusOk()
                .bodyText()
                .contains("Own revenues generated", "RWF", "are in the contract", "zero");
        assertThat(post(path + "/values", planner, Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(self(revenue.id()))
                .extracting(Reading::amount)
                .contains(new Amount.Value(251_500_000));
        var before = self(revenue.id()).size();
        assertThat(post(path + "/values", planner, Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(self(revenue.id())).hasSize(before);
    }

    @Test
    void oursAreWrittenBackToThePlacesThatWereKept() {
        var year = calendar.year();
        var revenue = indicators.byCode("FIN-OWN-REVENUE").getFirst();
        theProvinceReturnsTheReport(revenue.id());
        var path = sample();

        assertThat(get(path + "/mapping", planner))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Own revenues generated\"");
        assertThat(
                        post(
                                path + "/mapping",
                                planner,
                                Map.of(
                                        "year",
                                        year.toString(),
                                        "s" + revenue.id().value(),
                                        "Own revenues generated")))
                .hasStatus(HttpStatus.SEE_OTHER);
        post(path + "/values", planner, Map.of());
        var file = get("/dhis2/values/RW57/" + year + ".json", planner).getResponse();
        var written = ValuesReader.json(new ByteArrayInputStream(file.getContentAsByteArray()));
        assertThat(written).hasSizeGreaterThan(4);
        assertThat(written).extracting(Value::period).containsOnly("2026July");
        assertThat(written).extracting(Value::text).contains("251500000");
        var csv = get("/dhis2/values/RW57/" + year + ".csv", planner).getResponse();
        assertThat(
                        ValuesReader.csv(new ByteArrayInputStream(csv.getContentAsByteArray()))
                                .stream()
                                .map(Value::text))
                .containsExactlyElementsOf(written.stream().map(Value::text).toList());
        assertThat(get("/dhis2/values/RW57/" + year + ".json", people.seat(Cast.OTHER_PLANNER)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aFileThatIsNoneIsRefusedInASentence() {
        var picture = new MockMultipartFile("metadata", "x.json", "image/png", new byte[] {1, 2});
        assertThat(
                        web.post()
                                .uri("/dhis2/exports")
                                .multipart()
                                .file(picture)
                                .with(csrf())
                                .with(SignedInAs.actor(planner)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This is not a file that DHIS2 writes");
    }

    @Test
    void theAdministratorAloneSaysWhomThisHouseAsks() {
        var administrator = people.seat(Cast.ADMINISTRATOR);
        assertThat(get("/dhis2/connection", planner)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/dhis2/connection", administrator)).hasStatusOk();
        assertThat(
                        post(
                                "/dhis2/connection",
                                administrator,
                                Map.of("address", "https://169.254.169.254", "token", "s3cret")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("169.254.169.254")
                .doesNotContain("s3cret");
    }

    @Test
    void fetchingGoesOnWhereItStoppedAndAsksNoPageTwice() {
        try (var stub = new StubDhis2()) {
            stub.says(
                    "dataElements 1",
                    StubDhis2.Answer.json(
                            """
                            {"pager": {"page": 1, "pageCount": 3}, "dataElements": [
                             {"id": "a", "name": "Trees - Q1 Target", "valueType": "NUMBER"}]}
                            """));
            stub.says("dataElements 2", StubDhis2.Answer.status(500));
            var administrator = people.seat(Cast.ADMINISTRATOR);
            var source = Source.of(stub.address(), "d2pat_secret", "", "", true);
            var wanted = new Wanted(stub.address(), "set", "2026-27", "place");
            var export = dhis2.begin("stub", wanted, administrator);

            fetching.fetch(export, source, wanted, _ -> {});
            assertThat(exports.find(export).flatMap(Export::stopped))
                    .contains("dhis2.connect.stopped.unreachable");
            assertThat(get("/dhis2/exports/" + export, administrator))
                    .hasStatusOk()
                    .bodyText()
                    .contains("dataElements: 1 of 3 pages")
                    .doesNotContain("secret");

            for (int page = 2; page <= 3; page++) {
                stub.says(
                        "dataElements " + page,
                        StubDhis2.Answer.json(
                                """
                                {"pager": {"page": %d, "pageCount": 3}, "dataElements": [
                                 {"id": "b%d", "name": "Trees - Q%d Target", "valueType": "NUMBER"}]}
                                """
                                        .formatted(page, page, page)));
            }
            stub.says(
                    "dataValueSets",
                    StubDhis2.Answer.json(
                            "{\"dataValues\": [{\"dataElement\": \"a\", \"value\": \"0\"}]}"));
            fetching.fetch(export, source, wanted, _ -> {});

            assertThat(exports.find(export).map(Export::complete)).contains(true);
            var study = dhis2.study(export, administrator);
            assertThat(study.metadata().elements().keySet()).containsExactly("a", "b2", "b3");
            assertThat(study.typed()).hasSize(1);
            assertThat(stub.asked().stream().filter(asked -> asked.query().contains("&page=1&")))
                    .as("each first page once")
                    .hasSize(7);
            assertThat(stub.asked())
                    .extracting(StubDhis2.Asked::authorization)
                    .containsOnly("ApiToken d2pat_secret");
            assertThat(stub.asked().getLast().query())
                    .contains("dataSet=set", "orgUnit=place", "period=2026July", "period=2026Q3")
                    .contains("period=202607", "period=202706", "period=2026S2", "period=2027S1");
            assertThat(exports.find(export).flatMap(Export::source).orElseThrow())
                    .doesNotContain("secret");
        }
    }

    private static StubDhis2.Answer elements(int page, int pages, int total, String ids) {
        var listed =
                ids.chars()
                        .mapToObj(
                                id ->
                                        "{\"id\": \"%c\", \"name\": \"%c - Q1 Target\"}"
                                                .formatted(id, id))
                        .collect(Collectors.joining(","));
        return StubDhis2.Answer.json(
                """
                {"pager": {"page": %d, "pageCount": %d, "total": %d}, "dataElements": [%s]}
                """
                        .formatted(page, pages, total, listed));
    }

    @Test
    void whatChangesWhileItIsReadIsReadAgainAndWhatNeverRestsIsNot() {
        try (var stub = new StubDhis2()) {
            var administrator = people.seat(Cast.ADMINISTRATOR);
            var source = Source.of(stub.address(), "d2pat_secret", "", "", true);
            var wanted = new Wanted(stub.address(), "", "", "");
            var export = dhis2.begin("stub", wanted, administrator);
            stub.says("dataElements 1", elements(1, 2, 4, "ab"));
            stub.says("dataElements 2", StubDhis2.Answer.status(503));
            fetching.fetch(export, source, wanted, _ -> {});

            // Somebody takes "a" away: "c" has moved to the first page.
            stub.says("dataElements 1", elements(1, 2, 3, "bc"));
            stub.says("dataElements 2", elements(2, 2, 3, "d"));
            fetching.fetch(export, source, wanted, _ -> {});

            assertThat(dhis2.study(export, administrator).metadata().elements().keySet())
                    .containsExactly("b", "c", "d");

            var restless = dhis2.begin("stub", wanted, administrator);
            stub.says("dataElements 2", elements(2, 2, 9, "d"));
            fetching.fetch(restless, source, wanted, _ -> {});
            assertThat(exports.find(restless).flatMap(Export::stopped))
                    .contains("dhis2.connect.stopped.changing");
        }
    }

    @Test
    void anAnswerCutInTheMiddleIsNotKept() {
        try (var stub = new StubDhis2()) {
            var administrator = people.seat(Cast.ADMINISTRATOR);
            var source = Source.of(stub.address(), "d2pat_secret", "", "", true);
            var wanted = new Wanted(stub.address(), "", "", "");
            var export = dhis2.begin("stub", wanted, administrator);
            stub.says(
                    "dataElements 1",
                    StubDhis2.Answer.json("{\"pager\": {\"pageCount\": 1}, \"dataElements\": [{"));
            fetching.fetch(export, source, wanted, _ -> {});

            assertThat(exports.find(export).flatMap(Export::stopped)).contains("dhis2.file.broken");
            assertThat(exports.kept(export)).doesNotContainKey("dataElements");
        }
    }

    /** In the demonstration the district has sent its report already. */
    private void theProvinceReturnsTheReport(SeriesId series) {
        var governor = people.seat(Cast.GOVERNOR);
        var report = "/reports/RW57/" + calendar.quarter();
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(text(get(report, governor)))
                .results()
                .forEach(field -> fields.put(field.group(1), field.group(2)));
        fields.remove("_csrf");
        fields.put("r" + series.value(), "return");
        fields.put("u" + series.value(), "Count again");
        assertThat(post(report + "/verdict", governor, fields)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private List<Reading> self(SeriesId series) {
        return reporting.current(planner.unit(), series, calendar.year(), Kind.SELF);
    }

    private String sample() {
        var sent = post("/dhis2/exports/sample", planner, Map.of());
        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(sent.getResponse().getHeader("Location"));
    }

    private static String link(MvcTestResult page, String unit) {
        var found =
                Pattern.compile("href=\"([^\"]+/contracts/[^\"]+)\">" + unit).matcher(text(page));
        assertThat(found.find()).as(unit).isTrue();
        return found.group(1);
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private MvcTestResult get(String path, Actor actor) {
        return web.get().uri(path).with(SignedInAs.actor(actor)).exchange();
    }

    private MvcTestResult post(String path, Actor actor, Map<String, String> fields) {
        var request = web.post().uri(path).with(csrf()).with(SignedInAs.actor(actor));
        fields.forEach(request::param);
        return request.exchange();
    }
}
