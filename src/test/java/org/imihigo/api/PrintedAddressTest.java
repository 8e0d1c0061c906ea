package org.imihigo.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.imihigo.HouseTest;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables that others published are brought, and their arithmetic is done again. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class PrintedAddressTest {
    @Autowired private MockMvcTester http;
    @Autowired private JsonMapper json;
    @Autowired private Territory territory;
    @Autowired private DSLContext db;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Clock clock;

    private MvcTestResult bring(String tier, String year, String source, String csv) {
        return http.post()
                .uri("/api/v1/published-tables?tier={t}&year={y}&source={s}", tier, year, source)
                .header("Authorization", Programs.of("RW/ADMINISTRATOR", db, transaction, clock))
                .header("Accept-Language", "en")
                .header("Content-Type", "text/csv")
                .content(csv.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private JsonNode answer(MvcTestResult result) {
        return json.readTree(
                new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** The published table as we have it with its source, as a program would send it. */
    private String printed(String year, boolean byName) throws IOException {
        var csv = new StringBuilder("unit,rank,score\r\n");
        var lines =
                new ClassPathResource("history/" + year + ".tsv")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .skip(1)
                        .toList();
        for (var line : lines) {
            var cells = line.split("\t", -1);
            var unit = byName ? territory.unit(new UnitCode(cells[0])).name() : cells[0];
            csv.append(unit).append(',').append(cells[1]).append(',').append(cells[2]);
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private static List<Integer> shared(JsonNode table) {
        var ranks = new TreeMap<Integer, Integer>();
        table.get("items").forEach(row -> ranks.merge(row.get("rank").asInt(), 1, Integer::sum));
        var shared = new ArrayList<Integer>();
        ranks.forEach(
                (rank, units) -> {
                    if (units > 1) {
                        shared.add(rank);
                    }
                });
        return shared;
    }

    @Test
    void aPublishedTableIsSealedOnceAndItsPublicPageShowsIt() throws IOException {
        var before = sealed();
        for (int time = 0; time < 2; time++) {
            bring("district", "2012-13", "Sealed, test", "unit,rank,score\r\nRW57,1,81.50\r\n");
        }
        var sealed = sealed();
        sealed.removeAll(before);

        assertThat(sealed).hasSize(1);
        assertThat(http.get().uri("/seal/" + sealed.getFirst()).header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Valid:", "Sealed, test", "Bugesera", "81.50");
    }

    private List<String> sealed() {
        return db.fetch(
                        "select encode(sha256, 'hex') as sha256 from seal.leaf"
                                + " where subject = 'table district 2012-13'")
                .getValues("sha256", String.class);
    }

    @Test
    void theTableOf2014And15HasItsSharedRanks() throws IOException {
        var table = answer(bring("district", "2014-15", "IPAR, test", printed("2014-15", true)));

        assertThat(table.get("items")).hasSize(30);
        assertThat(shared(table)).contains(3, 5, 10, 13, 18, 21);
        assertThat(table.get("means")).hasSize(5);
    }

    @Test
    void theTableOf2019And20PrintedTwoRanksForOneScore() throws IOException {
        var sent = bring("district", "2019-20", "Press, test", printed("2019-20", false));

        assertThat(sent).hasStatus(201);
        var table = answer(sent);
        assertThat(shared(table)).contains(21);
        assertThat(table.get("differences").asInt()).isPositive();
        for (var row : table.get("items")) {
            boolean other =
                    !row.get("printed").isNull()
                            && row.get("printed").asInt() != row.get("rank").asInt();
            assertThat(row.get("differs").asBoolean()).isEqualTo(other);
        }
        assertThat(bring("district", "2019-20", "Press, test", printed("2019-20", true)))
                .as("sent again, by name")
                .hasStatusOk();
        assertThat(bring("district", "2019-20", "Press, test", "unit,score\r\nBugesera,70"))
                .hasStatus(409)
                .bodyText()
                .contains("ranking.printed.other");
    }

    @Test
    void meansAreOfTheScoresAndNotOfTheirRounding() {
        var table =
                answer(
                        bring(
                                "DISTRICT",
                                "2012-13",
                                "Made up for the test",
                                "\ufeffscore,unit\n80.1,Bugesera\n80.2,rw24\n80.1,Kayonza District\n\n"));

        assertThat(table.get("mean").asString()).isEqualTo("80.13333333333333333333");
        assertThat(table.get("items"))
                .extracting(row -> row.get("rank").asInt())
                .containsExactly(2, 1, 2);
        assertThat(table.get("means").get(1).get("mean").asString()).isEqualTo("80.1");
        assertThat(table.get("differences").asInt()).isZero();
        assertThat(http.get().uri("/history/2012-13").header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Made up for the test", "Bugesera District", "80.2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'unit\\nBugesera'                          | api.printed.head
                    'unit,score,score\\nBugesera,1,1'          | api.printed.head
                    'unit,score,mark\\nBugesera,1,1'           | api.printed.head
                    'unit,score\\nBugesera'                    | api.row.cells
                    'unit,score\\n"Bugesera,1'                 | api.body.csv
                    'unit,score\\nAtlantis,1'                  | ranking.printed.unit
                    'unit,score\\nRW5,1'                       | ranking.printed.unit
                    'unit,score\\nBugesera,1\\nRW57,2'          | ranking.printed.twice
                    'unit,score\\nBugesera,"80,1"'             | ranking.printed.score
                    'unit,score,rank\\nBugesera,80,first'      | ranking.printed.rank
                    'unit,score'                              | ranking.printed.empty
                    """)
    void aTableThatCannotBeReadIsNotKept(String csv, String code) {
        var refused = bring("district", "2011-12", "Nobody", csv.replace("\\n", "\n"));

        assertThat(refused).hasStatus(422);
        assertThat(answer(refused).get("code").asString()).isEqualTo(code);
    }

    @Test
    void aTableWithoutItsSourceIsNotKept() {
        assertThat(bring("district", "2011-12", " ", "unit,score\nBugesera,1")).hasStatus(422);
        assertThat(bring("kingdom", "2011-12", "X", "unit,score\nBugesera,1")).hasStatus(422);
    }
}
