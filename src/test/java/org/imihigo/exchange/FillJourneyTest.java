package org.imihigo.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.imihigo.HouseTest;
import org.imihigo.contracts.Column;
import org.imihigo.exchange.Upload.Purpose;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.people.PostId;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.Reporting;
import org.imihigo.spreadsheets.Cell;
import org.imihigo.spreadsheets.Row;
import org.imihigo.spreadsheets.SeparatedValues;
import org.imihigo.spreadsheets.Spreadsheets;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class FillJourneyTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);

    private Actor leader;
    private String address;

    @Autowired MockMvcTester browser;
    @Autowired Imports imports;
    @Autowired OfficialTable table;
    @Autowired Reporting reporting;
    @Autowired Territory territory;

    /** Of a village that no other test speaks of, and that has not sent its report yet. */
    @BeforeEach
    void theLeaderOfAVillage() {
        var village =
                territory.units(Tier.VILLAGE, new UnitCode("RW57"), YEAR.firstDay()).stream()
                        .map(Unit::code)
                        .filter(code -> !code.equals(new UnitCode("RW57100201")))
                        .filter(code -> reporting.report(code, YEAR.quarter(2)).isEditable())
                        .findFirst()
                        .orElseThrow();
        leader = leader(village);
        address = "/contracts/" + village + "/" + YEAR;
    }

    private static Actor leader(UnitCode village) {
        return new Actor(
                UUID.randomUUID(), new PostId(UUID.randomUUID()), Office.VILLAGE_LEADER, village);
    }

    @AfterEach
    void nothingWaits() {
        imports.cancel(leader.unit(), YEAR, Purpose.FIGURES, leader);
    }

    private byte[] download(String ending, String language) {
        var answer =
                browser.get().uri(address + ending).header("Accept-Language", language).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private MvcTestResult send(String name, byte[] content) {
        return browser.post()
                .uri(address + "/fill")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(actor(leader))
                .with(csrf())
                .exchange();
    }

    private String page() throws IOException {
        return browser.get()
                .uri(address + "/fill")
                .with(actor(leader))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private MvcTestResult file(String seen) {
        return browser.post()
                .uri(address + "/fill/report")
                .param("seen", seen)
                .with(actor(leader))
                .with(csrf())
                .exchange();
    }

    private static String seen(String page) {
        var seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(page);
        assertThat(seen.find()).as(page).isTrue();
        return seen.group(1);
    }

    private Optional<Reading> recorded(OfficialRow row, int quarter) {
        return reporting.current(leader.unit(), row.pledge().series(), YEAR, Kind.SELF).stream()
                .filter(reading -> reading.period().equals(YEAR.quarter(quarter)))
                .findFirst();
    }

    /** The exported file after somebody changed cells of the rows with pledges. */
    private byte[] filled(UnaryOperator<List<Cell>> hand) {
        var sheet = Spreadsheets.read(download(".csv", "en")).getFirst();
        var rows = new ArrayList<List<Cell>>();
        for (var row : sheet.rows()) {
            var cells = cells(row);
            boolean pledge = row.number() > 1 && !text(cells, Column.KEY).isEmpty();
            rows.add(pledge ? hand.apply(cells) : cells);
        }
        return SeparatedValues.write(rows);
    }

    private static List<Cell> cells(Row row) {
        return new ArrayList<>(
                IntStream.range(0, Columns.EXPORTED.size())
                        .mapToObj(column -> row.cell(column).orElse(Cell.text("")))
                        .toList());
    }

    private static String text(List<Cell> cells, Column column) {
        return cells.get(Columns.EXPORTED.indexOf(column)).text();
    }

    private static void set(List<Cell> cells, Column column, String text) {
        cells.set(Columns.EXPORTED.indexOf(column), Cell.text(text));
    }

    private List<OfficialRow> own() {
        return table.rows(leader.unit(), YEAR).stream()
                .filter(
                        row ->
                                row.lock(Lock.OPEN) == Lock.OPEN
                                        && !row.indicator().measure().counted())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx en", ".xlsx fr", ".xlsx rw", ".csv en", ".csv fr", ".csv rw"})
    void whatComesBackAsItWentOutChangesNothing(String how) throws IOException {
        var ending = how.substring(0, how.indexOf(' '));
        assertThat(send("imihigo" + ending, download(ending, how.substring(how.length() - 2))))
                .hasStatus(303);
        var upload = imports.find(leader.unit(), YEAR, Purpose.FIGURES, leader).orElseThrow();

        assertThat(upload.name()).isEqualTo("imihigo" + ending);
        assertThat(page()).contains("There is nothing to write").doesNotContain("name=\"seen\"");
    }

    @Test
    void whatWasFilledInBecomesTheDraftOfTheReport() throws IOException {
        var rows = own();
        var first = rows.getFirst();
        var second = rows.get(1);
        var third = rows.get(2);
        var file =
                filled(
                        cells -> {
                            var key = text(cells, Column.KEY);
                            if (key.equals(first.pledge().id().toString())) {
                                set(cells, Column.Q2_ACHIEVED, "7");
                            }
                            if (key.equals(second.pledge().id().toString())) {
                                set(cells, Column.Q2_ACHIEVED, "n/a: no such thing here");
                                set(cells, Column.Q1_ACHIEVED, "9999");
                            }
                            if (key.equals(third.pledge().id().toString())) {
                                set(cells, Column.Q2_ACHIEVED, "many");
                            }
                            return cells;
                        });
        assertThat(send("filled.csv", file)).hasStatus(303);
        var page = page();
        assertThat(page).contains("many", "cannot be reported today", "no such thing here");
        var before = recorded(first, 1);

        assertThat(file("something else")).as("nobody saw this").hasStatus(409);
        assertThat(file(seen(page)))
                .hasStatus(303)
                .hasHeader("Location", "/reports/" + leader.unit() + "/2026-27-Q2");
        long scale = (long) Math.pow(10, first.indicator().decimals());
        assertThat(recorded(first, 2).map(Reading::amount)).contains(new Amount.Value(7 * scale));
        assertThat(recorded(second, 2).map(Reading::amount))
                .contains(new Amount.NotApplicable("no such thing here"));
        assertThat(recorded(first, 1)).isEqualTo(before);
        assertThat(reporting.report(leader.unit(), YEAR.quarter(2)).isEditable()).isTrue();
        assertThat(file(seen(page)))
                .as("pressed twice")
                .hasStatus(303)
                .hasHeader("Location", address + "/fill");
    }

    @Test
    void aTableWithoutItsKeysIsNotGuessedAt() throws IOException {
        send("own.csv", "NO,Indicator,Q1 Achieved,Annual Target\n1,Trees,5,10\n".getBytes(UTF_8));

        assertThat(page()).contains("has no column “Key”");
    }

    @Test
    void onlyWhoReportsForTheUnitSendsItsFigures() {
        var neighbour = leader(new UnitCode("RW57100201"));
        assertThat(browser.get().uri(address + "/fill").with(actor(neighbour)).exchange())
                .hasStatus(404);
    }
}
