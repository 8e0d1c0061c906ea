package org.imihigo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.reporting.Promised.pledge;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.imihigo.HouseTest;
import org.imihigo.board.Board;
import org.imihigo.database.Node;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Definition;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Targets;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.ReadingId;
import org.imihigo.reporting.Report;
import org.imihigo.reporting.Reporting;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Programs bring readings: one, many, again, at once, and such as cannot be. */
@HouseTest
class ReadingsAddressTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final FiscalPeriod OPEN = YEAR.quarter(2);
    private static int sectors = 10;

    @Autowired private MockMvcTester http;
    @Autowired private DSLContext db;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Clock clock;
    @Autowired private Indicators indicators;
    @Autowired private Pledges pledges;
    @Autowired private Territory territory;
    @Autowired private Reporting reporting;
    @Autowired private Board board;
    @Autowired private Node node;

    private SeriesId terraces;
    private SeriesId insured;
    private UnitCode sector;
    private List<UnitCode> villages;
    private UnitCode village;
    private String system;

    /** Each test has a sector of Huye or Nyaruguru to itself. */
    @BeforeEach
    void aSectorWhoseVillagesHavePledged() {
        var flow = Measure.of(OverTime.FLOW_SUM, OverSpace.SUM);
        terraces = indicators.bring(Sample.definition("API-TERRACES", "ha", 1, flow));
        insured = indicators.bring(Sample.rate("API-INSURED", OverTime.RATE_LAST));
        sector =
                territory.units(Tier.SECTOR, new UnitCode("RW2"), OPEN.lastDay()).stream()
                        .map(Unit::code)
                        .toList()
                        .get(sectors++);
        villages =
                territory.units(Tier.VILLAGE, sector, OPEN.lastDay()).stream()
                        .map(Unit::code)
                        .toList();
        village = villages.getFirst();
        pledges.make(
                villages.stream()
                        .flatMap(
                                unit ->
                                        List.of(
                                                pledge(unit, YEAR, terraces, 1),
                                                pledge(unit, YEAR, insured, 2))
                                                .stream())
                        .toList());
        node.catchUp();
        system = token(sector + "/CONNECTED_SYSTEM");
    }

    private String token(String post) {
        return Programs.of(post, db, transaction, clock);
    }

    private MvcTestResult post(String body, String query, MediaType type, String token) {
        return http.post()
                .uri("/api/v1/readings" + query)
                .header("Authorization", token)
                .header("Accept-Language", "en")
                .contentType(type)
                .content(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private MvcTestResult post(String body) {
        return post(body, "", MediaType.APPLICATION_JSON, system);
    }

    private MvcTestResult partly(String body) {
        return post(body, "?partial=true", MediaType.APPLICATION_JSON, system);
    }

    private String reading(UUID id, UnitCode unit, String more) {
        return """
        {"id": "%s", "unit": "%s", "series": %d, "period": "%s", %s}\
        """
                .formatted(id, unit, terraces.value(), OPEN, more);
    }

    private String value(UnitCode unit, String value) {
        return reading(UUID.randomUUID(), unit, "\"value\": " + value);
    }

    private static String array(String... rows) {
        return "[" + String.join(",\n", rows) + "]";
    }

    private List<Amount> kept(UnitCode unit) {
        return reporting.current(unit, terraces, YEAR, Kind.SELF).stream()
                .map(reading -> reading.amount())
                .toList();
    }

    private static void says(MvcTestResult answer, int status, String... words) {
        assertThat(answer).hasStatus(status);
        assertThat(List.of(words)).allSatisfy(word -> assertThat(answer).bodyText().contains(word));
    }

    @Test
    void oneReadingIsKeptAndFoundAgain() {
        var id = UUID.randomUUID();

        var answer = post(reading(id, village, "\"value\": \"12.5\", \"note\": \"Umusaruro\""));

        says(answer, 201, "\"value\":\"12.5\"", "\"kind\":\"SELF\"", "Umusaruro");
        assertThat(answer).hasHeader("Location", "/api/v1/readings/" + id);
        assertThat(kept(village)).containsExactly(new Amount.Value(125));
        assertThat(http.get().uri("/api/v1/readings/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("12.5");
    }

    @Test
    void whatIsSentThreeTimesIsKeptOnce() {
        var batch = array(villages.stream().map(unit -> value(unit, "1.5")).toArray(String[]::new));

        says(post(batch), 200, "\"kept\":" + villages.size(), "\"known\":0");
        says(post(batch), 200, "\"kept\":0", "\"known\":" + villages.size());
        says(partly(batch), 200, "\"kept\":0", "\"known\":" + villages.size());

        assertThat(villages).allSatisfy(unit -> assertThat(kept(unit)).hasSize(1));
        node.catchUp();
        assertThat(board.toDate(sector, terraces, OPEN, Kind.SELF).value())
                .contains(Fraction.of(3L * villages.size(), 2));
    }

    @Test
    void theSameIdWithAnotherValueIsAConflictThatNamesTheFirst() {
        var id = UUID.randomUUID();
        post(reading(id, village, "\"value\": 1"));

        says(
                post(reading(id, village, "\"value\": 2")),
                409,
                "reporting.reading.id-used",
                "\"winner\":{\"id\":\"" + id);
        says(
                post(
                        array(
                                reading(id, village, "\"value\": 1"),
                                reading(id, village, "\"value\": 3"))),
                409,
                "\"row\":2");
        assertThat(kept(village)).containsExactly(new Amount.Value(10));
    }

    @Test
    void aCorrectionNamesWhatItReplaces() {
        var first = UUID.randomUUID();
        post(reading(first, village, "\"value\": 1"));

        says(post(value(village, "2")), 409, "reporting.reading.forked", first.toString());
        says(
                post(
                        reading(
                                UUID.randomUUID(),
                                village,
                                "\"value\": 2, \"corrects\": \"" + first + "\"")),
                201,
                "\"supersedes\":\"" + first);
        assertThat(kept(village)).containsExactly(new Amount.Value(20));
        node.catchUp();
        assertThat(board.toDate(village, terraces, OPEN, Kind.SELF).value())
                .contains(Fraction.of(2));
    }

    @Test
    void allOrNothingUnlessVerdictsAreAskedFor() {
        var batch = array(value(village, "1"), value(new UnitCode("RW5710"), "1"));

        says(post(batch), 404, "reporting.reading.not-yours", "\"pointer\":\"/1\"", "\"row\":2");
        assertThat(kept(village)).isEmpty();

        says(
                partly(batch),
                207,
                "\"rows\":2,\"kept\":1,\"known\":0,\"refused\":1",
                "\"verdict\":\"kept\"",
                "\"status\":404");
        assertThat(kept(village)).containsExactly(new Amount.Value(10));
    }

    @Test
    void aUnitOfOthersAndOneThatIsNotThereLookAlike() {
        var others = partly(array(value(new UnitCode("RW57100201"), "1")));
        var nowhere = partly(array(value(new UnitCode(sector + "9999"), "1")));

        says(others, 207, "reporting.reading.not-yours");
        says(nowhere, 207, "reporting.reading.not-yours");
    }

    @Test
    void aPlannerSpeaksForTheOwnUnitAndNotForThoseBelow() {
        var planner = token(sector.parent().orElseThrow() + "/DISTRICT_PLANNER");

        says(
                post(value(village, "1"), "", MediaType.APPLICATION_JSON, planner),
                404,
                "reporting.reading.not-yours");
    }

    @Test
    void theLeaderOfAVillageMaySendByProgramToo() {
        var leader = token(village + "/VILLAGE_LEADER");

        says(post(value(village, "7"), "", MediaType.APPLICATION_JSON, leader), 201);
    }

    @Test
    void aClosedPeriodIsRefusedAndARetryIsStillKnown() {
        var closed = YEAR.quarter(1).toString();
        var late = value(village, "1").replace(OPEN.toString(), closed);
        var early = value(village, "1").replace(OPEN.toString(), YEAR.quarter(4).toString());

        says(post(late), 409, "calendar.window.over");
        says(post(early), 409, "calendar.window.not-yet");
    }

    @Test
    void aReportThatLiesWithTheLevelAboveTakesNothing() {
        says(post(value(village, "1"), "?submit=true", MediaType.APPLICATION_JSON, system), 201);
        assertThat(reporting.report(village, OPEN).state()).isEqualTo(Report.State.SUBMITTED);

        var rate =
                reading(UUID.randomUUID(), village, "\"numerator\": 1, \"denominator\": 2")
                        .replace(
                                "\"series\": " + terraces.value(),
                                "\"series\": " + insured.value());
        says(post(rate), 409, "reporting.report.locked");
    }

    @Test
    void aBatchMaySubmitTheReportsItFilled() {
        var batch = array(value(villages.get(0), "1"), value(villages.get(1), "0"));

        says(post(batch, "?submit=true", MediaType.APPLICATION_JSON, system), 200);

        assertThat(reporting.report(villages.get(1), OPEN).state())
                .isEqualTo(Report.State.SUBMITTED);
        assertThat(reporting.report(villages.get(2), OPEN).state()).isEqualTo(Report.State.DRAFT);
    }

    @Test
    void whatOnlyGrowsFallsWithAReasonAlone() {
        var level = Measure.of(OverTime.CUMULATIVE_LAST, OverSpace.SUM);
        var electrified =
                indicators.bring(Sample.definition("API-ELECTRIFIED", "households", 0, level));
        pledges.make(List.of(pledge(village, YEAR, electrified, 3)));
        node.catchUp();
        var first =
                new Reading(
                        new ReadingId(UUID.randomUUID()),
                        village,
                        electrified,
                        YEAR.quarter(1),
                        Kind.SELF,
                        new Amount.Value(50),
                        Optional.empty(),
                        new PostId(UUID.randomUUID()),
                        Instant.EPOCH,
                        Optional.empty());
        reporting.bring(List.of(first));
        var series = "\"series\": " + terraces.value();
        var less = value(village, "49").replace(series, "\"series\": " + electrified.value());

        says(post(less), 422, "reporting.reading.fell");
        says(post(less.replace("49}", "49, \"note\": \"A line fell\"}")), 201);
    }

    /** Counted from the year's beginning, month by month: two months may be reported today. */
    private SeriesId monthly(String code) {
        var quarterly =
                Sample.definition(
                        code, "households", 0, Measure.of(OverTime.CUMULATIVE_LAST, OverSpace.SUM));
        var series =
                indicators.bring(
                        new Definition(
                                code,
                                quarterly.name(),
                                quarterly.unit(),
                                0,
                                quarterly.measure(),
                                quarterly.direction(),
                                true,
                                quarterly.level(),
                                FiscalPeriod.Kind.MONTH,
                                quarterly.tags(),
                                Optional.empty()));
        var target = Optional.<Amount>of(new Amount.Value(100));
        var pledge = pledge(village, YEAR, series, 4);
        pledges.make(
                List.of(
                        new Pledge(
                                pledge.id(),
                                village,
                                YEAR,
                                series,
                                4,
                                pledge.chain(),
                                pledge.source(),
                                pledge.baseline(),
                                Targets.of(
                                        new Amount.Value(100),
                                        IntStream.range(0, 12).mapToObj(_ -> target).toList()),
                                pledge.weight(),
                                pledge.verification(),
                                Optional.empty(),
                                Optional.empty())));
        node.catchUp();
        return series;
    }

    @Test
    void whatOnlyGrowsDoesNotFallBetweenTwoRowsOfOneBatchEither() {
        var series = "\"series\": " + monthly("API-CLIMBING").value();
        var before = "\"series\": " + terraces.value();
        var october = value(village, "50").replace(before, series).replace("Q2", "M04");
        var november = value(village, "49").replace(before, series).replace("Q2", "M05");

        says(
                post(array(october, november)),
                422,
                "reporting.reading.fell",
                "\"row\":2",
                "\"pointer\":\"/1\"");
        says(post(array(november, october)), 422, "reporting.reading.fell", "\"row\":1");
        says(
                partly(array(november, october)),
                207,
                "\"kept\":1,\"known\":0,\"refused\":1",
                "reporting.reading.fell");
        says(post(november.replace("49}", "51}")), 201);
    }

    @Test
    void anotherNoteUnderTheSameIdIsAnotherReading() {
        var first = reading(UUID.randomUUID(), village, "\"value\": 3, \"note\": \"Counted\"");

        says(post(first), 201);
        says(post(first), 200, "Counted");
        says(post(first.replace("Counted", "Guessed")), 409, "reporting.reading.id-used");
    }

    @Test
    void aSeriesMayBeNamedByTheCodeOfItsIndicator() {
        var named =
                value(village, "8")
                        .replace("\"series\": " + terraces.value(), "\"series\": \"API-TERRACES\"");

        says(post(named), 201, "\"series\":" + terraces.value());
        says(
                post(named.replace("API-TERRACES", "API-NOTHING")),
                422,
                "api.row.wrong",
                "\"pointer\":\"/series\"");
    }

    @Test
    void whatIsPackedIsNotTakenForSomethingElse() {
        var packed =
                http.post()
                        .uri("/api/v1/readings")
                        .header("Authorization", system)
                        .header("Content-Encoding", "gzip")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new byte[] {0x1f, (byte) 0x8b, 8, 0})
                        .exchange();

        says(packed, 415, "web.refused.media");
    }

    @Test
    void countsAndNotApplicableAreKeptAsTheyAre() {
        var counts =
                reading(UUID.randomUUID(), village, "\"numerator\": 97, \"denominator\": \"97\"")
                        .replace(
                                "\"series\": " + terraces.value(),
                                "\"series\": " + insured.value());
        var reason = reading(UUID.randomUUID(), village, "\"notApplicable\": \"No slopes here\"");

        says(post(array(counts, reason)), 200, "\"kept\":2");

        assertThat(reporting.current(village, insured, YEAR, Kind.SELF))
                .extracting(reading -> reading.amount())
                .containsExactly(new Amount.Counts(97, 97));
        assertThat(kept(village)).containsExactly(new Amount.NotApplicable("No slopes here"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "value": 123456789012345678901234567890   | 422 | indicators.amount.large
                    "value": "123456789012345678901234567890" | 422 | indicators.amount.large
                    "value": 1.234                            | 422 | indicators.number.fine
                    "value": "1.234"                          | 422 | indicators.number.fine
                    "value": "1,234"                          | 422 | api.row.wrong
                    "value": "1 234"                          | 422 | api.row.wrong
                    "value": "NaN"                            | 422 | api.row.wrong
                    "value": NaN                              | 400 | api.body.json
                    "value": Infinity                         | 400 | api.body.json
                    "value": 1e999999999                      | 422 | api.row.wrong
                    "value": 1e15                             | 422 | indicators.amount.large
                    "value": -1                               | 422 | reporting.entry.negative
                    "value": true                             | 422 | api.row.part
                    "value": null                             | 422 | api.row.amount
                    "value": [1]                              | 422 | api.row.part
                    "value": 1, "value": 2                    | 400 | api.body.json
                    "value": 1, "valeu": 2                    | 422 | api.row.part
                    "value": 1, "numerator": 2                | 422 | api.row.amounts
                    "numerator": 1, "denominator": 2          | 422 | reporting.reading.value
                    "numerator": 1, "denominator": 0          | 422 | indicators.amount.counts
                    "notApplicable": " "                      | 422 | api.row.amount
                    "value": 1, "corrects": "x"               | 422 | api.row.wrong
                    """)
    void whatCannotBeIsRefusedByName(String part, int status, String code) {
        says(post(reading(UUID.randomUUID(), village, part)), status, code);
        assertThat(kept(village)).isEmpty();
    }

    @Test
    void aNumberIsReadDigitByDigitHoweverItIsWritten() {
        says(post(value(villages.get(0), "0.1")), 201, "\"value\":\"0.1\"");
        says(post(value(villages.get(1), "1.0E2")), 201, "\"value\":\"100.0\"");
        says(
                post(value(villages.get(2), "\"99999999999999.9\"")),
                201,
                "\"value\":\"99999999999999.9\"");
    }

    @Test
    void everyFaultOfARowIsNamedAtItsPart() {
        says(
                post("[{\"unit\": \"nowhere\", \"series\": 999999, \"value\": \"x\"}]"),
                422,
                "\"pointer\":\"/0/id\"",
                "\"pointer\":\"/0/unit\"",
                "\"pointer\":\"/0/series\"",
                "\"pointer\":\"/0/period\"");
    }

    @Test
    void faultsAreSaidInTheLanguageThatIsAskedFor() {
        var french =
                http.post()
                        .uri("/api/v1/readings")
                        .header("Authorization", system)
                        .header("Accept-Language", "fr")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange();

        says(french, 422, "« id » manque.");
        assertThat(french).hasHeader("Content-Language", "fr");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                        | 400
                    {                         | 400
                    "text"                    | 400
                    [1, 2]                    | 422
                    [[[[[[[[[]]]]]]]]]        | 400
                    {"id": {"a": {"b": 1}}}   | 422
                    {"id": {"a": {"b": {}}}}  | 400
                    [] []                     | 400
                    """)
    void whatIsNoReadingIsNotRead(String body, int status) {
        assertThat(post(body)).hasStatus(status);
    }

    @Test
    void deepJsonIsRefusedBeforeItIsRead() {
        says(post("[".repeat(100_000)), 400, "api.body.json");
    }

    @Test
    void anotherCharsetIsRefusedWhetherItIsSaidOrNot() {
        var body = value(village, "1").replace("}", ", \"note\": \"é\"}");

        var said =
                http.post()
                        .uri("/api/v1/readings")
                        .header("Authorization", system)
                        .contentType("application/json;charset=ISO-8859-1")
                        .content(body.getBytes(StandardCharsets.ISO_8859_1))
                        .exchange();
        var unsaid =
                http.post()
                        .uri("/api/v1/readings")
                        .header("Authorization", system)
                        .contentType("application/json")
                        .content(body.getBytes(StandardCharsets.ISO_8859_1))
                        .exchange();

        says(said, 415, "web.refused.media");
        says(unsaid, 400, "api.body.signs");
        assertThat(kept(village)).isEmpty();
    }

    @Test
    void aSpreadsheetsCsvIsReadByTheNamesAtItsHead() {
        var first = UUID.randomUUID();
        var csv =
                "\ufeffunit,id,period,series,value,note\r\n%s,%s,%s,%d,3.5,\"a, \"\"b\"\"\"\r\n"
                        .formatted(village, first, OPEN, terraces.value());

        says(post(csv, "", MediaType.valueOf("text/csv"), system), 200, "\"kept\":1");

        assertThat(kept(village)).containsExactly(new Amount.Value(35));
    }

    @Test
    void aCsvWithoutItsHeadOrWithCellsMissingIsNotRead() {
        var type = MediaType.valueOf("text/csv;charset=utf-8");

        says(post("", "", type, system), 400, "api.body.head");
        says(post("a,b\r\n1,2", "", type, system), 400, "api.body.head");
        says(post("id,id\r\n1,2", "", type, system), 400, "api.body.head");
        says(post("id,unit\r\n\"1,x", "", type, system), 400, "api.body.csv");
    }

    @Test
    void aTornLineOfACsvHasAVerdictOfItsOwnAndAnEmptyOneIsNone() {
        var type = MediaType.valueOf("text/csv");
        var csv =
                "id,unit,series,period,value\r\n%s,%s,%d,%s,2\r\n1,2,3\r\n\r\n"
                        .formatted(UUID.randomUUID(), village, terraces.value(), OPEN);

        says(
                post(csv, "", type, system),
                422,
                "api.row.cells",
                "\"row\":2",
                "3 cells, and the head names 5");
        assertThat(kept(village)).isEmpty();
        says(
                post(csv, "?partial=true", type, system),
                207,
                "\"rows\":2,\"kept\":1,\"known\":0,\"refused\":1");
    }

    @Test
    void verdictsComeAsCsvToWhoeverAsks() {
        var answer =
                http.post()
                        .uri("/api/v1/readings?partial=true")
                        .header("Authorization", system)
                        .header("Accept", "text/csv")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(array(value(village, "1"), value(village, "2")))
                        .exchange();

        says(answer, 207, "data,row,id,verdict,status", ",kept,201", ",refused,409");
    }

    @Test
    void twoHundredThousandRowsAreTooManyAtOnce() {
        var id = UUID.randomUUID().toString();
        var csv =
                IntStream.range(0, 200_000)
                        .mapToObj(row -> id + "," + village)
                        .collect(Collectors.joining("\r\n", "id,unit\r\n", "\r\n"));

        says(post(csv, "", MediaType.valueOf("text/csv"), system), 413, "web.refused.large");
    }

    @Test
    void oneOfTwoValuesForOnePlaceWinsAndTheOtherHearsOfIt() throws Exception {
        var answers =
                atOnce(List.of(() -> post(value(village, "1")), () -> post(value(village, "2"))));

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsExactlyInAnyOrder(201, 409);
        var lost = answers.stream().filter(answer -> answer.getResponse().getStatus() == 409);
        assertThat(lost)
                .allSatisfy(answer -> assertThat(answer).bodyText().contains("\"winner\":{"));
        assertThat(kept(village)).hasSize(1);
    }

    @Test
    void eightClientsOpenANewPeriodAtOnceAndNothingIsLost() throws Exception {
        var batches = new ArrayList<Callable<MvcTestResult>>();
        var expected = BigDecimal.ZERO;
        for (int client = 0; client < 8; client++) {
            var rows = new ArrayList<String>();
            for (int place = client; place < villages.size(); place += 8) {
                rows.add(value(villages.get(place), place + ".5"));
                expected = expected.add(new BigDecimal(place + ".5"));
            }
            // Each of them is impatient, and sends everything twice.
            var batch = array(rows.toArray(String[]::new));
            batches.add(() -> post(batch));
            batches.add(() -> post(batch));
        }

        var answers = atOnce(batches);

        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatus(200));
        assertThat(villages).allSatisfy(unit -> assertThat(kept(unit)).hasSize(1));
        node.catchUp();
        assertThat(board.toDate(sector, terraces, OPEN, Kind.SELF).value())
                .contains(Fraction.of(expected));
    }

    private static List<MvcTestResult> atOnce(List<Callable<MvcTestResult>> requests)
            throws Exception {
        try (var clients = Executors.newFixedThreadPool(requests.size())) {
            var answers = new ArrayList<MvcTestResult>();
            for (var answer : clients.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
