package org.imihigo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
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
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class ReportJourneyTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final FiscalPeriod OPEN = YEAR.quarter(2);
    private static final FiscalPeriod LATE = YEAR.quarter(1);
    private static int next;

    @Autowired private MockMvcTester browser;
    @Autowired private Reporting reporting;
    @Autowired private Indicators indicators;
    @Autowired private Pledges pledges;
    @Autowired private People people;
    @Autowired private Territory territory;

    private SeriesId terraces;
    private SeriesId insured;
    private SeriesId households;
    private UnitCode village;
    private Actor leader;
    private Actor secretary;
    private Actor stranger;

    @BeforeEach
    void aVillageWithTwoPledges() {
        terraces =
                indicators.bring(
                        Sample.definition(
                                "TERRACES-FINE",
                                "ha",
                                3,
                                Measure.of(OverTime.FLOW_SUM, OverSpace.SUM)));
        households =
                indicators.bring(
                        Sample.definition(
                                "ELECTRIC",
                                "households",
                                0,
                                Measure.of(OverTime.CUMULATIVE_LAST, OverSpace.SUM)));
        insured = indicators.bring(Sample.rate("INSURED", OverTime.RATE_LAST));
        var cells = territory.children(new UnitCode("RW5710"));
        village = territory.children(cells.get(next / 3).code()).get(next++ % 3).code();
        leader = appointed("leader", Office.VILLAGE_LEADER, village);
        secretary = appointed("secretary", Office.CELL_SECRETARY, village.parent().orElseThrow());
        stranger = people.seat(Cast.OTHER_VILLAGE_LEADER);
        pledges.make(
                List.of(
                        Promised.pledge(village, YEAR, terraces, 1),
                        Promised.pledge(village, YEAR, insured, 2),
                        Promised.pledge(village, YEAR, households, 3)));
    }

    private Actor appointed(String login, Office office, UnitCode unit) {
        var person = people.enrol(login, login + System.nanoTime(), "a good long password");
        return people.appoint(person, office, unit);
    }

    private String report() {
        return "/reports/" + village + "/" + OPEN;
    }

    private MvcTestResult get(String path, Actor as) {
        return browser.get().uri(path).with(actor(as)).exchange();
    }

    private MvcTestResult send(Map<String, String> fields, Actor as) {
        return post(report(), fields, as);
    }

    private MvcTestResult post(String path, Map<String, String> fields, Actor as) {
        var request = browser.post().uri(path).with(actor(as)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private String field(String name, SeriesId series) {
        return name + series.value();
    }

    private List<Reading> onRecord(SeriesId series) {
        return reporting.current(village, series, YEAR, Kind.SELF);
    }

    @Test
    void thirtyDigitsAreRefusedInASentence() {
        assertThat(send(Map.of(field("v", terraces), "1".repeat(30)), leader))
                .hasStatus(422)
                .bodyText()
                .contains("Check the number of zeros");
    }

    @Test
    void whatCanBeReadInTwoWaysIsEchoedAndSavedWhenItIsSentAgain() {
        var typed = Map.of(field("v", terraces), "1.234");
        assertThat(send(typed, leader)).hasStatus(422).bodyText().contains("It was read as 1.234");
        assertThat(onRecord(terraces)).isEmpty();

        var again = Map.of(field("v", terraces), "1.234", field("sure", terraces), "1.234//");
        assertThat(send(again, leader)).hasStatus(303);

        assertThat(onRecord(terraces).getFirst().amount()).isEqualTo(new Amount.Value(1_234));
        assertThat(get(report(), leader)).bodyText().contains("value=\"1.234//\"");
    }

    @Test
    void aJudgesAmbiguousNumberIsEchoedToo() {
        send(Map.of(field("v", terraces), "4", "submit", "yes"), leader);
        var typed =
                new HashMap<>(
                        Map.of(
                                field("id", terraces),
                                onRecord(terraces).getFirst().id().toString(),
                                field("r", terraces),
                                "correct",
                                field("c", terraces),
                                "1.234",
                                field("w", terraces),
                                "Measured."));
        var asked = post(report() + "/verdict", typed, secretary);
        assertThat(asked)
                .hasStatus(422)
                .bodyText()
                .contains("It was read as 1.234", "value=\"1.234//\"");

        typed.put(field("csure", terraces), "1.234//");
        assertThat(post(report() + "/verdict", typed, secretary)).hasStatus(303);

        assertThat(reporting.current(village, terraces, YEAR, Kind.VALIDATED).getFirst().amount())
                .isEqualTo(new Amount.Value(1_234));
    }

    @Test
    void whatIsCountedFromTheYearsBeginningFallsOnlyWhenSomebodySaysWhy() {
        reporting.bring(
                List.of(
                        new Reading(
                                ReadingId.next(),
                                village,
                                households,
                                YEAR.quarter(1),
                                Kind.SELF,
                                new Amount.Value(40),
                                Optional.empty(),
                                leader.post(),
                                Instant.EPOCH,
                                Optional.empty())));
        var typed = new HashMap<>(Map.of(field("v", households), "30"));
        assertThat(send(typed, leader))
                .hasStatus(422)
                .bodyText()
                .contains("lower than the last time", "name=\"" + field("why", households));
        assertThat(send(Map.of(field("v", households), "41"), leader)).hasStatus(303);

        typed.put(field("was", households), onRecord(households).getLast().id().toString());
        typed.put(field("why", households), "Ten were counted twice");
        assertThat(send(typed, leader)).hasStatus(303);

        assertThat(onRecord(households).getLast().amount()).isEqualTo(new Amount.Value(30));
        assertThat(onRecord(households).getLast().note()).contains("Ten were counted twice");
    }

    @Test
    void aPhotographThatCameWithAWrongFormIsKept() throws IOException {
        var elsewhere = new UnitCode("RW57110101");
        var neighbour = appointed("neighbour", Office.VILLAGE_LEADER, elsewhere);
        pledges.make(List.of(Promised.pledge(elsewhere, YEAR, terraces, 1)));
        var answer = sendPhotograph(Map.of(field("v", terraces), "1".repeat(30)));
        assertThat(answer).hasStatus(422);
        var kept = Pattern.compile("name=\"kept\\d+\" value=\"([0-9a-f]{64})\"");
        var found = kept.matcher(text(answer));
        assertThat(found.find()).isTrue();
        var document = found.group(1);

        assertThat(
                        send(
                                Map.of(
                                        field("v", terraces),
                                        "4",
                                        field("kept", terraces),
                                        document),
                                leader))
                .hasStatus(303);

        assertThat(evidence(terraces)).containsExactly(document);
        assertThat(
                        post(
                                "/reports/" + neighbour.unit() + "/" + OPEN,
                                Map.of(
                                        field("v", terraces),
                                        "4",
                                        field("kept", terraces),
                                        document),
                                neighbour))
                .as("whoever did not put it here cannot hang it on their own")
                .hasStatus(303);
        var theirs = reporting.current(neighbour.unit(), terraces, YEAR, Kind.SELF).getFirst();
        assertThat(reporting.chain(theirs.id()).getFirst().evidence()).isEmpty();
    }

    @Test
    void aFilingWithAPhotographWhoseAnswerWasLostIsDoneWhenItIsSentAgain() throws IOException {
        var filing = Map.of(field("v", terraces), "4", "submit", "yes");
        assertThat(sendPhotograph(filing)).hasStatus(303);

        assertThat(sendPhotograph(filing)).hasStatus(303);

        assertThat(onRecord(terraces)).hasSize(1);
        assertThat(evidence(terraces)).hasSize(1);
        assertThat(reporting.report(village, OPEN).version()).isEqualTo(1);
    }

    private List<String> evidence(SeriesId series) {
        return reporting.chain(onRecord(series).getFirst().id()).getFirst().evidence().stream()
                .map(proof -> proof.document().value())
                .toList();
    }

    private MvcTestResult sendPhotograph(Map<String, String> fields) throws IOException {
        var request =
                browser.post()
                        .multipart()
                        .uri(report())
                        .file(
                                new MockMultipartFile(
                                        field("f", terraces),
                                        "field.png",
                                        "image/png",
                                        photograph()));
        fields.forEach(request::param);
        return request.with(actor(leader)).with(csrf()).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(
                answer.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void zeroIsAValueAndNotApplicableHasAReason() {
        assertThat(
                        send(
                                Map.of(
                                        field("v", terraces), "0",
                                        field("n", insured), "No clinic in reach."),
                                leader))
                .hasStatus(303);

        assertThat(onRecord(terraces).getFirst().amount()).isEqualTo(new Amount.Value(0));
        assertThat(onRecord(insured).getFirst().amount())
                .isEqualTo(new Amount.NotApplicable("No clinic in reach."));
    }

    @Test
    void twoWhoCorrectTheSameFigureAreShownBothValues() {
        send(Map.of(field("v", terraces), "4"), leader);
        var seen = onRecord(terraces).getFirst().id().toString();
        var was = field("was", terraces);
        assertThat(send(Map.of(field("v", terraces), "5", was, seen), leader)).hasStatus(303);

        var second = send(Map.of(field("v", terraces), "6", was, seen), leader);

        assertThat(second)
                .hasStatus(409)
                .bodyText()
                .contains("it is now 5.000\u00a0ha. You typed 6.000\u00a0ha", "value=\"6\"");
        var now = onRecord(terraces).getFirst();
        assertThat(now.amount()).isEqualTo(new Amount.Value(5_000));
        assertThat(second).bodyText().contains("value=\"" + now.id() + "\"");
    }

    @Test
    void aReportTravelsFromDeskToDesk() {
        assertThat(get("/desk", leader)).bodyText().contains("Your report of", report());
        send(Map.of(field("v", terraces), "4", "submit", "yes"), leader);

        assertThat(get("/desk", secretary))
                .bodyText()
                .contains(report(), "One figure to confirm, correct or return.");
        var returned =
                Map.of(
                        field("r", terraces), "return",
                        field("u", terraces), "Measure it again.",
                        field("id", terraces), onRecord(terraces).getFirst().id().toString());
        assertThat(post(report() + "/verdict", returned, secretary)).hasStatus(303);
        assertThat(get("/desk", leader)).bodyText().contains("was returned", "Measure it again.");

        send(
                Map.of(
                        field("v", terraces),
                        "3",
                        field("was", terraces),
                        onRecord(terraces).getFirst().id().toString(),
                        "submit",
                        "yes"),
                leader);
        var all =
                Map.of(
                        "all",
                        "yes",
                        field("id", terraces),
                        onRecord(terraces).getFirst().id().toString());
        assertThat(post(report() + "/verdict", all, secretary)).hasStatus(303);
        assertThat(get("/desk", leader)).bodyText().contains("is confirmed");
        assertThat(reporting.current(village, terraces, YEAR, Kind.VALIDATED).getFirst().amount())
                .isEqualTo(new Amount.Value(3_000));
    }

    @Test
    void theUnitsPageSaysWhoHasNotReported() {
        var cell = "/units/" + village.parent().orElseThrow() + "?period=";
        var name = territory.unit(village).name();

        assertThat(browser.get().uri(cell + OPEN))
                .bodyText()
                .contains(name, "not reported yet, due by")
                .doesNotContain(report());
        assertThat(browser.get().uri(cell + LATE)).bodyText().contains("not reported, was due by");
        assertThat(get(cell + OPEN, secretary)).bodyText().contains(report());
    }

    @Test
    void aReadingIsPublicAndItsEvidenceIsNot() throws IOException {
        var part =
                new MockPart(
                        field("v", terraces),
                        "4".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var photograph =
                new MockMultipartFile(
                        field("f", terraces), "../field.php", "text/html", photograph());
        assertThat(
                        browser.post()
                                .multipart()
                                .uri(report())
                                .file(photograph)
                                .part(part)
                                .param(field("v", terraces), "4")
                                .with(actor(leader))
                                .with(csrf()))
                .hasStatus(303);

        var reading = onRecord(terraces).getFirst().id();
        var document = reporting.chain(reading).getFirst().evidence().getFirst().document().value();
        var page = "/readings/" + reading;
        assertThat(browser.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("4.000")
                .doesNotContain(document, leader.person().toString());
        assertThat(get(page, stranger)).bodyText().doesNotContain(document);
        assertThat(get(page, secretary)).bodyText().contains(document);
        assertThat(get("/documents/" + document, secretary))
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(
                        get("/documents/" + document, secretary)
                                .getResponse()
                                .getHeader("Content-Disposition"))
                .startsWith("inline")
                .doesNotContain("php", "/");
        assertThat(get("/documents/" + document, stranger)).hasStatus(404);
        assertThat(browser.get().uri("/documents/" + document)).hasStatus(303);
        assertThat(get("/documents/" + "0".repeat(64), secretary)).hasStatus(404);
        assertThat(get("/documents/nonsense", secretary)).hasStatus(404);
    }

    private static byte[] photograph() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
