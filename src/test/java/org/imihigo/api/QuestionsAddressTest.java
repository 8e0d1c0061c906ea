package org.imihigo.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.imihigo.HouseTest;
import org.imihigo.board.Board;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs ask: exact figures, in parts, in two forms, and only what is new. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class QuestionsAddressTest {
    @Autowired private MockMvcTester http;
    @Autowired private JsonMapper json;
    @Autowired private Board board;
    @Autowired private Indicators indicators;
    @Autowired private Calendar calendar;

    private MvcTestResult get(String address, String... headers) {
        var request = http.get().uri(address).header("Accept-Language", "en");
        for (int header = 0; header < headers.length; header += 2) {
            request.header(headers[header], headers[header + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private JsonNode items(String address) {
        var answer = get(address);
        assertThat(answer).hasStatusOk();
        return json.readTree(text(answer)).get("items");
    }

    private static String header(MvcTestResult answer, String name) {
        return Objects.requireNonNull(answer.getResponse().getHeader(name));
    }

    @Test
    void aFigureIsWhatTheBoardAnswersToTheLastDigit() {
        var period = calendar.quarter().previous();
        for (var row : items("/api/v1/figures?units=RW57,RW&periods=" + period)) {
            var figure =
                    board.toDate(
                            new UnitCode(row.get("unit").asString()),
                            new SeriesId(row.get("series").asInt()),
                            period,
                            Kind.SELF);
            assertThat(row.get("exact").isNull()).isEqualTo(figure.value().isEmpty());
            figure.value()
                    .ifPresent(
                            value -> {
                                assertThat(Fraction.parse(row.get("exact").asString()))
                                        .isEqualTo(value);
                                assertThat(row.get("value").asString())
                                        .isEqualTo(
                                                value.rounded(20, RoundingMode.HALF_UP)
                                                        .toPlainString());
                            });
            assertThat(row.get("fresh").asInt()).isEqualTo(figure.coverage().fresh());
        }
    }

    @Test
    void partsOfALongAnswerMakeTheWholeOfIt() {
        var question = "/api/v1/figures?tier=district&periods=2026-27-Q1";
        var whole = new ArrayList<String>();
        items(question + "&limit=10000").forEach(row -> whole.add(row.toString()));

        var parts = new ArrayList<String>();
        String next = question + "&limit=77";
        while (next != null) {
            var answer = get(next);
            json.readTree(text(answer)).get("items").forEach(row -> parts.add(row.toString()));
            var link = answer.getResponse().getHeader("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(whole).hasSize(30 * indicators.all().size());
        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void everyVillageIsListedOnceWhateverThePartsAre() {
        var codes = new ArrayList<String>();
        String next = "/api/v1/units?tier=village&limit=4999";
        while (next != null) {
            var answer = get(next);
            json.readTree(text(answer))
                    .get("items")
                    .forEach(row -> codes.add(row.get("unit").asString()));
            var link = answer.getResponse().getHeader("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(codes).hasSize(14_837).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aTableOfAllVillagesComesInPartsToo() {
        var first = get("/api/v1/tables/village/2026-27/q1?limit=100");

        assertThat(json.readTree(text(first)).get("items")).hasSize(100);
        assertThat(header(first, "Link")).contains("after=100", "rel=\"next\"");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        for (var address :
                List.of(
                        "/api/v1/units/RW57",
                        "/api/v1/series",
                        "/api/v1/pledges?unit=RW57",
                        "/api/v1/tables/district/2026-27/q1",
                        "/api/v1/figures?units=RW57")) {
            var tag = header(get(address), "ETag");

            assertThat(tag).startsWith("\"");
            var again = get(address, "If-None-Match", "\"other\", " + tag);
            assertThat(again).hasStatus(304).hasHeader("ETag", tag);
            assertThat(text(again)).isEmpty();
            assertThat(get(address, "If-None-Match", "\"other\"")).hasStatusOk();
        }
    }

    @Test
    void anotherFormOrLanguageHasAnotherTag() {
        var address = "/api/v1/tables/district/2026-27/q1";
        var tags =
                List.of(
                        header(get(address), "ETag"),
                        header(get(address, "Accept", "text/csv"), "ETag"),
                        header(
                                http.get().uri(address).header("Accept-Language", "rw").exchange(),
                                "ETag"));

        assertThat(tags).doesNotHaveDuplicates();
        assertThat(header(get(address), "Vary")).contains("Accept");
    }

    @Test
    void rowsComeAsCsvUnderTheSameNamesAndSayThatTheyAreMadeUp() {
        var answer = get("/api/v1/figures?units=RW57&periods=2026-27-Q1", "Accept", "text/csv");

        assertThat(header(answer, "Content-Type")).startsWith("text/csv");
        var lines = text(answer).lines().toList();
        assertThat(lines.getFirst()).startsWith("data,unit,series,period,kind,reach,state,value");
        assertThat(lines).hasSize(1 + indicators.all().size());
        assertThat(lines.get(1)).startsWith("demonstration,RW57,");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "text/csv, text/csv",
        "*/*, application/json",
        "'text/csv;q=0.4, application/json', application/json",
        "'application/json;q=0.4, text/csv', text/csv",
        "'text/html, */*;q=0.1', application/json",
    })
    void theFormIsTheOneThatIsWantedMost(String accept, String type) {
        assertThat(header(get("/api/v1/units?tier=province", "Accept", accept), "Content-Type"))
                .startsWith(type);
    }

    @Test
    void aTableCarriesTheScoresThatItsRanksWereMadeFrom() {
        var better = new ArrayList<Fraction>();
        for (var row : items("/api/v1/tables/district/2026-27/q1")) {
            if (row.get("rank").isNull()) {
                assertThat(row.get("below").asString()).isNotEmpty();
                assertThat(row.get("reason").asString()).isNotEmpty();
                continue;
            }
            var exact = Fraction.parse(row.get("exact").asString());
            assertThat(better).allMatch(score -> score.compareTo(exact) >= 0);
            long above = better.stream().filter(score -> score.compareTo(exact) > 0).count();
            assertThat(row.get("rank").asInt()).isEqualTo(above + 1);
            better.add(exact);
        }
        assertThat(better).hasSizeGreaterThan(20);
    }

    @Test
    void pledgesHaveTheirTargetsExactly() {
        var rows = items("/api/v1/pledges?unit=RW57");

        assertThat(rows).hasSize(16);
        assertThat(rows)
                .allSatisfy(
                        row -> {
                            assertThat(row.get("annual").get("value").asString())
                                    .matches("-?[0-9]+([.][0-9]+)?");
                            assertThat(row.get("targets")).isNotEmpty();
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET    | /api/v1/nothing                              | */*       | 404 | web.refused.not-found
                    GET    | /api/v1/units/nowhere                        | */*       | 404 | web.refused.not-found
                    GET    | /api/v1/units/RW99                           | */*       | 404 | territory.unit.unknown
                    DELETE | /api/v1/units                                | */*       | 405 | web.refused.method
                    GET    | /api/v1/units                                | image/png | 406 | web.refused.accept
                    GET    | /api/v1/units?tier=kingdom                   | */*       | 422 | api.question.wrong
                    GET    | /api/v1/units?limit=x                        | */*       | 400 | web.refused.request
                    GET    | /api/v1/units?limit=10001                    | */*       | 422 | api.question.limit
                    GET    | /api/v1/figures                              | */*       | 422 | api.question.units
                    GET    | /api/v1/figures?units=RW99                   | */*       | 422 | api.question.wrong
                    GET    | /api/v1/figures?units=RW&series=x            | */*       | 422 | api.question.wrong
                    GET    | /api/v1/figures?units=RW&kind=TRUE           | */*       | 422 | api.question.wrong
                    GET    | /api/v1/figures?units=RW&periods=2026        | */*       | 422 | api.question.wrong
                    GET    | /api/v1/figures?units=RW&after=99999999      | */*       | 422 | api.question.wrong
                    GET    | /api/v1/units?after=zzz                      | */*       | 422 | api.question.wrong
                    GET    | /api/v1/figures?units=RW&series=NO-SUCH-ONE  | */*       | 422 | api.question.wrong
                    GET    | /api/v1/tables/kingdom/2026-27/q1            | */*       | 404 | web.refused.not-found
                    GET    | /api/v1/tables/district/2026-27/2025-26-Q1   | */*       | 404 | web.refused.not-found
                    GET    | /api/v2/units                                | */*       | 404 | web.refused.not-found
                    GET    | /api/v1/tables/district/2026-27/q9           | */*       | 404 | web.refused.not-found
                    GET    | /api/v1/readings/x                           | */*       | 404 | reporting.reading.unknown
                    POST   | /api/v1/readings                             | */*       | 401 | web.refused.token
                    """)
    void everyProblemIsSaidToAProgram(
            String method, String address, String accept, int status, String code) {
        var answer =
                http.method(org.springframework.http.HttpMethod.valueOf(method))
                        .uri(java.net.URI.create(address))
                        .header("Accept", accept)
                        .header("Content-Type", "application/json")
                        .exchange();

        assertThat(answer).hasStatus(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        var problem = json.readTree(text(answer));
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    @Test
    void whatAnswersSayMayBeAskedAgainAsItIsWritten() {
        var indicator = indicators.all().getFirst().indicator().code();

        assertThat(items("/api/v1/figures?units=rw57&series=" + indicator))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("unit").asString()).isEqualTo("RW57"));
        assertThat(text(get("/api/v1/units/rw57"))).isEqualTo(text(get("/api/v1/units/RW57")));
        assertThat(items("/api/v1/tables/DISTRICT/2026-27/2026-27-Q1"))
                .isEqualTo(items("/api/v1/tables/district/2026-27/q1"));
    }

    @Test
    void everyAnswerSaysHowManyRequestsAreLeft() {
        var answer = get("/api/v1/units/RW57");

        assertThat(Integer.parseInt(header(answer, "RateLimit-Limit"))).isPositive();
        assertThat(Integer.parseInt(header(answer, "RateLimit-Remaining"))).isNotNegative();
        assertThat(Integer.parseInt(header(answer, "RateLimit-Reset"))).isPositive();
    }

    @Test
    void thePageIsThereInThreeLanguages() {
        for (var language : List.of("rw", "fr", "en")) {
            var page = http.get().uri("/api").header("Accept-Language", language).exchange();
            assertThat(page).hasStatusOk();
            assertThat(text(page)).contains("/api/v1/figures?tier=district", "lang=\"" + language);
        }
    }
}
