package org.imihigo.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.imihigo.HouseTest;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledges;
import org.imihigo.reporting.Reporting;
import org.imihigo.spreadsheets.Sheet;
import org.imihigo.spreadsheets.Spreadsheets;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class ContractAddressTest {
    private static final UnitCode BUGESERA = new UnitCode("RW57");
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final String PALE_YELLOW = "FFF8E1";
    private static final String ADDRESS = "/contracts/RW57/2026-27";

    @Autowired MockMvcTester web;
    @Autowired Pledges pledges;
    @Autowired Territory territory;
    @Autowired Reporting reporting;

    private MvcTestResult get(String address, String language) {
        return web.get().uri(address).header(HttpHeaders.ACCEPT_LANGUAGE, language).exchange();
    }

    private Sheet file(String ending, String language) {
        var answer = get(ADDRESS + ending, language);
        assertThat(answer).hasStatusOk();
        return Spreadsheets.read(answer.getResponse().getContentAsByteArray()).getFirst();
    }

    private static List<Line> promises(Sheet sheet) {
        return Layout.of(sheet).lines(sheet).stream()
                .filter(line -> line.cell(Column.KEY).isPresent())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void everyOneReadsTheContractAsTheOfficialTable(String language) {
        var promised = pledges.of(BUGESERA, YEAR);

        assertThat(get(ADDRESS, language))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"sheet\"", "/pledges/" + promised.getFirst().id());
    }

    /** "BUGESERA DISTRICT IMIHIGO FY 2024/25 PROGRESS 19.05.2025", the form in DHIS2. */
    private static final List<String> OFFICIAL_FORM =
            List.of(
                    "NO",
                    "Output under priority Area/Sector/Pillars",
                    "Indicator",
                    "Baseline",
                    "Source of data",
                    "Q1 Target",
                    "Q1 Achieved",
                    "Q2 Target",
                    "Q2 Achieved",
                    "Q3 Target",
                    "Q3 Achieved",
                    "Q4 Target",
                    "Q4 Achieved",
                    "Annual Target",
                    "Annual Achievement",
                    "Annual Percentage (%)");

    @Test
    void thePrintHasTheSixteenColumnsOfTheOfficialFormAndNoOther() {
        var page = new String(get(ADDRESS, "en").getResponse().getContentAsByteArray(), UTF_8);
        var heads = Pattern.compile("<th scope=\"col\"[^>]*>([^<]*)</th>").matcher(page);

        assertThat(heads.results().map(head -> head.group(1)))
                .containsExactlyElementsOf(OFFICIAL_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".csv"})
    void aFileBeginsWithTheSixteenColumnsOfTheOfficialForm(String ending) {
        var head =
                file(ending, "en").rows().stream()
                        .filter(
                                row ->
                                        row.cell(0)
                                                .filter(one -> one.text().equals("NO"))
                                                .isPresent())
                        .findFirst()
                        .orElseThrow();

        assertThat(IntStream.range(0, 16).mapToObj(at -> head.cell(at).orElseThrow().text()))
                .containsExactlyElementsOf(OFFICIAL_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void theFilesHoldEveryPledgeAndTheirColumnsAreKnownAgain(String language) {
        var promised = pledges.of(BUGESERA, YEAR);
        for (var ending : List.of(".xlsx", ".csv")) {
            var sheet = file(ending, language);

            assertThat(Layout.of(sheet).columns().stream().flatMap(java.util.Optional::stream))
                    .as(language + ending)
                    .containsExactlyElementsOf(Columns.EXPORTED);
            assertThat(promises(sheet))
                    .extracting(line -> line.cell(Column.KEY).map(Written::text).orElseThrow())
                    .containsExactlyElementsOf(
                            promised.stream().map(one -> one.id().toString()).toList());
        }
    }

    @Test
    void bothFilesSayTheSame() {
        var excel = promises(file(".xlsx", "en"));
        var csv = promises(file(".csv", "en"));

        IntStream.range(0, excel.size())
                .forEach(at -> assertThat(texts(csv.get(at))).isEqualTo(texts(excel.get(at))));
    }

    /** A percentage is a share in a workbook, and its number in a file of values. */
    private static List<String> texts(Line line) {
        return Columns.EXPORTED.stream()
                .map(
                        column ->
                                line.cell(column)
                                        .map(
                                                cell ->
                                                        cell.form() == Written.Form.PERCENT
                                                                ? new java.math.BigDecimal(
                                                                                cell.text())
                                                                        .movePointRight(2)
                                                                        .stripTrailingZeros()
                                                                        .toPlainString()
                                                                : cell.text())
                                        .orElse(""))
                .toList();
    }

    @Test
    void whatCannotBeFilledIsLockedAndSaysWhere() throws IOException {
        assertThat(part(BUGESERA, "xl/comments1.xml")).contains("adds up from the units below");
        assertThat(part(village(true), "xl/styles.xml")).contains(PALE_YELLOW);
        assertThat(part(village(false), "xl/styles.xml")).doesNotContain(PALE_YELLOW);
        assertThat(part(village(false), "xl/comments1.xml")).contains("lies with the level above");
    }

    /** The first that can write its report of the quarter, or cannot. */
    private UnitCode village(boolean writes) {
        return territory.units(Tier.VILLAGE, BUGESERA, YEAR.firstDay()).stream()
                .map(Unit::code)
                .filter(one -> reporting.report(one, YEAR.quarter(2)).isEditable() == writes)
                .findFirst()
                .orElseThrow();
    }

    private String part(UnitCode unit, String name) throws IOException {
        var file = get("/contracts/" + unit + "/2026-27.xlsx", "en").getResponse();
        try (var zip = ZipFile.builder().setByteArray(file.getContentAsByteArray()).get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }

    @Test
    void everyFileSaysThatItIsADemonstration() {
        assertThat(file(".xlsx", "en").rows().get(2).cell(0).orElseThrow().text())
                .startsWith("DEMONSTRATION");
        assertThat(file(".csv", "en").rows().get(1).cells().lastEntry().getValue().text())
                .isEqualTo("demonstration");
    }

    @Test
    void whereNothingWasSignedThereIsNoTable() {
        assertThat(get("/contracts/RW57/2031-32", "en")).hasStatus(404);
        assertThat(get("/contracts/RW57/2031-32.xlsx", "en")).hasStatus(404);
        assertThat(get("/contracts/RW5/2026-27.csv", "en")).hasStatus(404);
    }

    @Test
    void thePageOfTheUnitLeadsThere() {
        assertThat(get("/units/RW57", "en")).bodyText().contains(ADDRESS + ".xlsx");
    }
}
