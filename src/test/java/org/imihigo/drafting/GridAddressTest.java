package org.imihigo.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.imihigo.HouseTest;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.pledges.Pledges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The grid of a contract, asked what every address is asked. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class GridAddressTest {
    private static final UnitCode UNIT = Cast.OTHER_PLANNER.unit();
    private static final FiscalYear YEAR = new FiscalYear(2027);
    private static final FiscalYear CLOSED = new FiscalYear(2031);
    private static final String GRID = "/contracts/" + UNIT + "/" + YEAR + "/grid";

    @Autowired MockMvcTester web;
    @Autowired People people;
    @Autowired Drafts drafts;
    @Autowired Pledges pledges;
    @Autowired Drafting drafting;

    private Actor planner;

    @BeforeEach
    void anEmptyDraft() {
        planner = people.seat(Cast.OTHER_PLANNER);
        drafting.begin(UNIT, YEAR, "A grid", planner);
    }

    @AfterEach
    void nothingIsLeft() {
        for (var year : List.of(YEAR, CLOSED)) {
            drafts.draft(UNIT, year)
                    .ifPresent(one -> drafts.discard(UNIT, year, one.version(), planner));
        }
    }

    @Test
    void aContractStartsFromLastYearsWithWhatOthersStandForAndWithoutItsTargets() {
        var last = pledges.of(UNIT, YEAR.previous());
        assertThat(last).isNotEmpty();

        var taken =
                web.post()
                        .uri(GRID + "/starts/last-year")
                        .param(
                                "key",
                                last.stream()
                                        .map(one -> one.id().toString())
                                        .toArray(String[]::new))
                        .with(SignedInAs.actor(planner))
                        .with(csrf())
                        .exchange();

        assertThat(taken).hasStatus(HttpStatus.SEE_OTHER);
        var lines = draft().typed();
        assertThat(lines).hasSameSizeAs(last);
        assertThat(lines)
                .allSatisfy(
                        line -> {
                            assertThat(line.cell(Column.INDICATOR)).isPresent();
                            assertThat(line.cell(Column.ANNUAL_TARGET)).isEmpty();
                            assertThat(line.cell(Column.BASELINE_CONFIDENCE)).isPresent();
                        });
        assertThat(lines)
                .anySatisfy(
                        line ->
                                assertThat(Sheet.text(line, Column.BASELINE_SOURCE))
                                        .startsWith("Confirmed result to the end of"));
        assertThat(get(GRID + "/starts/last-year", planner))
                .hasStatusOk()
                .bodyText()
                .contains("It is in the grid already.");
    }

    @Test
    void itStartsFromTheCountrysIndicatorsToo() {
        assertThat(get(GRID + "/starts/catalogue", planner)).hasStatusOk();
        assertThat(get(GRID + "/starts/proposals", planner)).hasStatusOk();
        assertThat(get(GRID + "/starts/dreams", planner)).hasStatus(HttpStatus.NOT_FOUND);
        var core =
                web.post()
                        .uri(GRID + "/starts/catalogue")
                        .param("key", "JOB-CREATED")
                        .with(SignedInAs.actor(planner))
                        .with(csrf())
                        .exchange();
        assertThat(core).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(draft().lines()).hasSize(1);
    }

    @Test
    void aCellIsSavedAndWhatIsWrongIsSaidAtIt() {
        int row = aRow("Area of maize consolidated (ha)");

        var answer = cells("typed", row, "Q1_TARGET", "", "40 km");

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyText()
                .contains("\"Q1_TARGET\":\"40 km\"")
                .contains("It says km, and the indicator is measured in ha.");
        assertThat(text(row, Column.Q1_TARGET)).isEqualTo("40 km");
    }

    @Test
    void ofTwoPlannersInOneCellTheSecondSeesBothAndNothingIsLost() {
        int row = aRow("Cows vaccinated");
        cells("typed", row, "Q1_TARGET", "", "150");

        var second = cells("typed", row, "Q1_TARGET", "", "200");

        assertThat(second).hasStatusOk();
        assertThat(second)
                .bodyText()
                .contains("\"theirs\":\"150\"")
                .contains("\"mine\":\"200\"")
                .contains("typed “150” here")
                .contains("you typed “200”");
        assertThat(text(row, Column.Q1_TARGET)).isEqualTo("150");
        cells("typed", row, "Q1_TARGET", "150", "200");
        assertThat(text(row, Column.Q1_TARGET)).isEqualTo("200");
    }

    @Test
    void theSameInAnOrdinaryFormKeepsWhatWasTyped() {
        int row = aRow("Cows vaccinated");
        cells("typed", row, "Q1_TARGET", "", "150");

        var form = form(row, Map.of("c.Q1_TARGET", "200", "was.Q1_TARGET", ""));

        assertThat(form).hasStatus(HttpStatus.CONFLICT);
        assertThat(form).bodyText().contains("value=\"200\"").contains("typed “150” here");
        assertThat(text(row, Column.Q1_TARGET)).isEqualTo("150");
        assertThat(form(row, Map.of("c.Q1_TARGET", "200", "was.Q1_TARGET", "150")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(row, Column.Q1_TARGET)).isEqualTo("200");
    }

    @Test
    void aBatchThatComesTwiceIsDoneOnce() {
        var batch = UUID.randomUUID();
        var edits =
                List.<Edit>of(
                        new Edit.Added(-1, 0),
                        new Edit.Typed(-1, Column.INDICATOR, "", "Cows vaccinated"));

        var first = drafting.write(UNIT, YEAR, batch, edits, planner);
        var again = drafting.write(UNIT, YEAR, batch, edits, planner);

        assertThat(again.given()).isEqualTo(first.given());
        assertThat(draft().lines()).hasSize(1);
    }

    @Test
    void outsideTheWindowNothingIsWrittenAndTheTextIsShownBack() {
        drafts.begin(UNIT, CLOSED, "Early", planner);
        var held = drafts.draft(UNIT, CLOSED).orElseThrow();
        drafts.write(held, List.of(line(1, Map.of(Column.INDICATOR, "Cows"))), planner);
        var grid = "/contracts/" + UNIT + "/" + CLOSED + "/grid";

        var cell = send(grid, "typed", 1, "Q1_TARGET", "", "150", planner);
        assertThat(cell).hasStatus(HttpStatus.CONFLICT);
        assertThat(cell).bodyText().contains("\"sentence\":\"").contains("2031");
        var form =
                web.post()
                        .uri(grid + "/1")
                        .param("c.Q1_TARGET", "150")
                        .param("was.Q1_TARGET", "")
                        .with(SignedInAs.actor(planner))
                        .with(csrf())
                        .exchange();
        assertThat(form).hasStatus(HttpStatus.CONFLICT);
        assertThat(form).bodyText().contains("value=\"150\"").contains("Nothing was saved.");
        assertThat(get(grid, planner)).hasStatusOk().bodyText().contains("data-editable=\"no\"");
    }

    @Test
    void aBlockFillsCellsAndAddsRowsAndOneThatIsTooWideIsShownBack() {
        aRow("Cows vaccinated");
        var block = "Beans\tdry\n\"Maize \"\"new\"\"\"\tseed\nWheat\t";

        assertThat(paste(block, "", "INDICATOR")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(draft().typed().stream().map(line -> Sheet.text(line, Column.INDICATOR)))
                .containsExactly("Cows vaccinated", "Beans", "Maize \"new\"", "Wheat");

        var wide = paste("a\tb\tc\td", "1", "NUMBER");
        assertThat(wide).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(wide).bodyText().contains("The block is 4 columns wide").contains("a\tb\tc\td");
        assertThat(draft().lines()).hasSize(4);
    }

    @Test
    void everyChangeSaysWhoAndIsTakenBackByAnother() {
        int row = aRow("Cows vaccinated");
        cells("typed", row, "Q1_TARGET", "", "150");
        var page = get(GRID + "/" + row, planner);
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Target of quarter 1: “nothing” became “150”")
                .contains("Planner of Huye District");

        var body = body(page);
        int at = body.indexOf(GRID + "/changes/");
        var undo = body.substring(at, body.indexOf('"', at));
        assertThat(post(undo, planner)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(row, Column.Q1_TARGET)).isEmpty();
        assertThat(post(undo, planner)).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(GRID + "/" + row, planner)).bodyText().contains("taken back: ");
    }

    @Test
    void rowsGoMoveAndComeBack() {
        int first = aRow("Cows vaccinated");
        int second = aRow("Goats vaccinated");

        assertThat(post(GRID + "/" + second + "/place?after=0", planner))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(draft().typed().stream().map(Line::row)).containsExactly(second, first);
        assertThat(post(GRID + "/" + first + "/removal", planner)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(draft().typed().stream().map(Line::row)).containsExactly(second);
        assertThat(get(GRID + "/" + first, planner)).hasStatus(HttpStatus.NOT_FOUND);
        drafting.write(
                UNIT, YEAR, UUID.randomUUID(), List.of(new Edit.Restored(first, second)), planner);
        assertThat(text(first, Column.INDICATOR)).isEqualTo("Cows vaccinated");
    }

    @Test
    void aRemarkStandsWithItsRow() {
        int row = aRow("Cows vaccinated");
        var said =
                web.post()
                        .uri(GRID + "/" + row + "/remarks")
                        .param("id", UUID.randomUUID().toString())
                        .param("text", "Which cows <exactly>?")
                        .with(SignedInAs.actor(planner))
                        .with(csrf())
                        .exchange();

        assertThat(said).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(GRID + "/" + row + "/panel", planner))
                .hasStatusOk()
                .bodyText()
                .contains("Which cows &lt;exactly&gt;?");
    }

    @Test
    void itIsReadInEveryLanguageAndByTheLevelAbove() {
        int row = aRow("Cows vaccinated");
        for (var language : List.of("en", "fr", "rw")) {
            for (var path : List.of(GRID, GRID + "/" + row, GRID + "/form")) {
                var page =
                        web.get()
                                .uri(path)
                                .locale(Locale.of(language))
                                .with(SignedInAs.actor(planner))
                                .exchange();
                assertThat(page).as(path + " " + language).hasStatusOk();
            }
        }
        var auditor = people.seat(Cast.AUDITOR);
        assertThat(get(GRID, auditor)).hasStatusOk().bodyText().contains("data-editable=\"no\"");
        assertThat(send(GRID, "typed", row, "Q1_TARGET", "", "1", auditor))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anotherDistrictFindsNothing() {
        int row = aRow("Cows vaccinated");
        var stranger = people.seat(Cast.PLANNER);
        for (var path :
                List.of(
                        GRID,
                        GRID + "/form",
                        GRID + "/" + row,
                        GRID + "/" + row + "/panel",
                        GRID + "/cells",
                        GRID + "/starts/last-year")) {
            assertThat(get(path, stranger)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (var path :
                List.of(
                        GRID,
                        GRID + "/rows",
                        GRID + "/block",
                        GRID + "/changes/1",
                        GRID + "/" + row,
                        GRID + "/" + row + "/removal",
                        GRID + "/" + row + "/place",
                        GRID + "/" + row + "/remarks?id=" + UUID.randomUUID() + "&text=x",
                        GRID + "/starts/last-year")) {
            assertThat(post(path, stranger)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(send(GRID, "typed", row, "Q1_TARGET", "", "1", stranger))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(text(row, Column.Q1_TARGET)).isEmpty();
    }

    @Test
    void aHundredAndFiftyPledgesAreLight() throws IOException {
        var edits =
                IntStream.rangeClosed(1, 150)
                        .boxed()
                        .flatMap(
                                row ->
                                        Stream.concat(
                                                Stream.of(new Edit.Added(-row, 1_000_000)),
                                                filled(row).entrySet().stream()
                                                        .map(
                                                                cell ->
                                                                        new Edit.Typed(
                                                                                -row,
                                                                                cell.getKey(),
                                                                                "",
                                                                                cell.getValue()))))
                        .toList();
        drafting.write(UNIT, YEAR, UUID.randomUUID(), List.copyOf(edits), planner);

        int weight = compressed(get(GRID, planner).getResponse().getContentAsByteArray());
        for (var asset : List.of("/grid.js", "/grid.css", "/imihigo.css", "/favicon.svg")) {
            weight += compressed(get(asset, planner).getResponse().getContentAsByteArray());
        }
        assertThat(weight + 17_000).as("with htmx").isLessThanOrEqualTo(120_000);
    }

    private static Map<Column, String> filled(int row) {
        return Map.of(
                Column.INDICATOR,
                        "Households of sector " + row + " with a meter (" + row * 37 + ")",
                Column.PILLAR, "Economic transformation",
                Column.SECTOR, "Energy",
                Column.BASELINE, Integer.toString(row * 811),
                Column.Q1_TARGET, Integer.toString(row * 13),
                Column.Q2_TARGET, Integer.toString(row * 17),
                Column.ANNUAL_TARGET, Integer.toString(row * 30),
                Column.COST, Integer.toString(row * 1_000_003),
                Column.FUNDS_EARMARKED, Integer.toString(row * 900_001),
                Column.MEANS_OF_VERIFICATION, "List of connections of week " + row);
    }

    private static int compressed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }

    private int aRow(String indicator) {
        var outcome =
                drafting.write(
                        UNIT,
                        YEAR,
                        UUID.randomUUID(),
                        List.of(
                                new Edit.Added(-1, 1_000_000),
                                new Edit.Typed(-1, Column.INDICATOR, "", indicator)),
                        planner);
        return outcome.given().getOrDefault(-1, 0);
    }

    private static Line line(int row, Map<Column, String> cells) {
        return new Line(
                row,
                cells.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        cell ->
                                                new Written(
                                                        "", cell.getValue(), Written.Form.TEXT))));
    }

    private Draft draft() {
        return drafts.draft(UNIT, YEAR).orElseThrow();
    }

    private String text(int row, Column column) {
        return draft().typed().stream()
                .filter(line -> line.row() == row)
                .map(line -> Sheet.text(line, column))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult get(String path, Actor actor) {
        return web.get().uri(path).with(SignedInAs.actor(actor)).exchange();
    }

    private MvcTestResult post(String path, Actor actor) {
        return web.post().uri(path).with(SignedInAs.actor(actor)).with(csrf()).exchange();
    }

    private MvcTestResult form(int row, Map<String, String> fields) {
        var request = web.post().uri(GRID + "/" + row);
        fields.forEach(request::param);
        return request.with(SignedInAs.actor(planner)).with(csrf()).exchange();
    }

    private MvcTestResult paste(String block, String row, String column) {
        return web.post()
                .uri(GRID + "/block")
                .param("block", block)
                .param("row", row)
                .param("column", column)
                .with(SignedInAs.actor(planner))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult cells(String kind, int row, String column, String was, String text) {
        return send(GRID, kind, row, column, was, text, planner);
    }

    private MvcTestResult send(
            String grid,
            String kind,
            int row,
            String column,
            String was,
            String text,
            Actor actor) {
        var body =
                """
                {"batch":"%s","since":0,"edits":[{"kind":"%s","row":%d,"column":"%s","was":"%s","text":"%s"}]}\
                """
                        .formatted(UUID.randomUUID(), kind, row, column, was, text);
        return web.post()
                .uri(grid + "/cells")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(SignedInAs.actor(actor))
                .with(csrf())
                .exchange();
    }

    private static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
