package org.imihigo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.imihigo.assurance.Councils;
import org.imihigo.assurance.Passage;
import org.imihigo.assurance.Reviewing;
import org.imihigo.calendar.Calendar;
import org.imihigo.checks.Checks;
import org.imihigo.checks.Finding;
import org.imihigo.contracts.Drafts;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledges;
import org.imihigo.reporting.Report;
import org.imihigo.reporting.Reporting;
import org.imihigo.spreadsheets.Cell;
import org.imihigo.spreadsheets.Spreadsheets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A ministry's contract comes in from a messy file, is signed, goes out and comes back filled. */
class AContractComesAndGoesStory extends Story {
    /** A ministry that the demonstration leaves alone. */
    private static final UnitCode MINISTRY = new UnitCode("RWM003");

    private static final String WHOLE = "Complaints of citizens solved";
    private static final String HOURS = "Hours of work with districts";
    private static final int UNIT = 16;
    private static final int KEY = 19;

    @Autowired Calendar calendar;
    @Autowired Checks checks;
    @Autowired Drafts drafts;
    @Autowired Pledges pledges;
    @Autowired Reporting reporting;
    @Autowired Reviewing reviewing;
    @Autowired Councils councils;
    @Autowired People people;

    private Actor planner;
    private String address = "";
    private byte[] exported = {};

    @Test
    void aMessyTableIsSignedAndItsFilledCopyReports() {
        address = "/contracts/" + MINISTRY + "/" + calendar.year();
        var person = people.enrol("planner", "minecofin", Cast.PASSWORD);
        planner = people.appoint(person, Office.MINISTRY_PLANNER, MINISTRY);
        whenThePlannerSendsAMessyTable();
        thenItLooksLikeTheFileAndAsksWhatIsUnclear();
        whenThePlannerAnswersAndKeepsItAsADraft();
        andTheLevelAboveKeepsItAsSigned();
        thenItGoesOutAndComesBackFilled();
        andTheFiguresBecomeAReportThatIsSent();
    }

    private void whenThePlannerSendsAMessyTable() {
        aVisitor(1280, "en");
        signIn("minecofin", Cast.PASSWORD);
        opens(address + "/import");
        onBothScreens("import-form");
        send(new FilePayload("imihigo minecofin.xlsx", "application/octet-stream", messy()));
    }

    private void thenItLooksLikeTheFileAndAsksWhatIsUnclear() {
        assertThat(page.locator("tr.file-row").count()).isEqualTo(9);
        assertThat(row(7).locator("td.blocks").textContent()).contains("abc");
        assertThat(page.locator("[name='r5.time']").inputValue()).isEqualTo("RATE_POOLED");
        assertThat(page.locator("[name='r6.time']").inputValue()).isEqualTo("STOCK_LAST");
        assertThat(page.content()).contains("Total");
        assertThat(drafts.draft(MINISTRY, calendar.year())).isEmpty();
        onBothScreens("import-dry-run");
    }

    private Locator row(int number) {
        return page.locator("tr.file-row:has(#row-" + number + ")");
    }

    private void whenThePlannerAnswersAndKeepsItAsADraft() {
        page.locator("[name='r7.c.Q2_TARGET']").fill("100");
        page.locator("[name='r6.time']").selectOption("FLOW_SUM");
        page.locator("[name='r6.c.COUNTED_BY']").selectOption("OWN");
        for (var question : page.locator("input[type=checkbox][name^='r10.yes.none']").all()) {
            question.check();
        }
        page.locator("#answers .buttons button").click();
        page.waitForLoadState();
        assertThat(page.locator("td.blocks").count()).isZero();
        onBothScreens("import-answered");
        page.locator("form[action$='/draft'] button").click();
        page.waitForLoadState();
        onBothScreens("draft-from-a-file");
        if (page.locator("form[action$='/acceptance'] button").count() > 0) {
            page.locator("form[action$='/acceptance'] button").click();
            page.waitForLoadState();
        }
        checks.draft(MINISTRY, calendar.year()).orElseThrow().open().forEach(this::giveAReason);
        assertThat(drafts.draft(MINISTRY, calendar.year()).orElseThrow().open()).isZero();
    }

    private void giveAReason(Finding finding) {
        checks.justify(
                MINISTRY,
                calendar.year(),
                finding.rule(),
                finding.key(),
                finding.facts(),
                "The ministry pays for it from its own budget, and has done so before.",
                planner);
    }

    private void andTheLevelAboveKeepsItAsSigned() {
        int version = drafts.draft(MINISTRY, calendar.year()).orElseThrow().version();
        var signed = LocalDate.of(2026, 11, 20);
        new Passage(reviewing, councils)
                .of(
                        MINISTRY,
                        calendar.year(),
                        version,
                        signed,
                        planner,
                        people.seat(Cast.PRIME_MINISTERS_OFFICE));
        aVisitor(1280, "en");
        signIn(Cast.PRIME_MINISTERS_OFFICE);
        opens(address + "/draft");
        page.fill("#signed", signed.toString());
        page.locator("form[action$='/signature'] button").click();
        page.waitForLoadState();
        eventually(() -> pledges.of(MINISTRY, calendar.year()).size() == 6);
    }

    private void thenItGoesOutAndComesBackFilled() {
        aVisitor(1280, "en");
        signIn("minecofin", Cast.PASSWORD);
        opens(address);
        onBothScreens("contract-of-a-ministry");
        exported = page.context().request().get(page.url() + ".xlsx").body();
        opens(address + "/fill");
        onBothScreens("fill-form");
        send(new FilePayload("filled.xlsx", "application/octet-stream", filled(exported)));
        assertThat(page.locator("table.sheet tbody tr").count()).isEqualTo(6);
        onBothScreens("fill-comparison");
    }

    private void andTheFiguresBecomeAReportThatIsSent() {
        page.locator("form[action$='/fill/report'] button").click();
        page.waitForLoadState();
        assertThat(page.url()).endsWith("/reports/" + MINISTRY + "/" + calendar.quarter());
        onBothScreens("report-from-a-file");
        page.locator("button[name=submit]").click();
        eventually(
                () ->
                        reporting.report(MINISTRY, calendar.quarter()).state()
                                == Report.State.SUBMITTED);
        eventually(() -> page.locator(".tag.provisional").count() == 6);
    }

    /** Sixteen columns on an A4 sheet that lies on its side, the same heads on every page. */
    @Test
    void theOfficialTableIsPrinted() {
        aVisitor(1280, "en");
        opens("/contracts/RW57/2026-27");
        var bytes =
                page.pdf(
                        new Page.PdfOptions()
                                .setPreferCSSPageSize(true)
                                .setPath(Path.of("target", "stories", "contract.pdf")));
        var pdf = new String(bytes, StandardCharsets.ISO_8859_1);
        var sheets = Pattern.compile("/MediaBox *\\[0 0 84[0-9.]+ 59[0-9.]+]").matcher(pdf);
        long pages = Pattern.compile("/Type */Page\\b").matcher(pdf).results().count();
        assertThat(sheets.results().count()).isEqualTo(pages).isBetween(1L, 4L);

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(1040, 720);
        var heads = page.locator("table.sheet thead th");
        assertThat(heads.count()).isEqualTo(16);
        assertThat(heads.all()).allMatch(head -> head.isVisible());
        assertThat(
                        page.evaluate(
                                "() => [...document.querySelectorAll('.sheet th, .sheet td')]"
                                        + ".filter(cell => cell.scrollWidth > cell.clientWidth + 1).length"))
                .as("cells whose text does not fit")
                .isEqualTo(0);
        assertThat(
                        page.evaluate(
                                "() => getComputedStyle(document.querySelector('.sheet thead')).display"))
                .as("repeated on every page")
                .isEqualTo("table-header-group");
    }

    private void onBothScreens(String name) {
        everybodyCanUse(name + "-1280");
        page.setViewportSize(390, 844);
        everybodyCanUse(name + "-390");
        page.setViewportSize(1280, 900);
    }

    private void send(FilePayload file) {
        page.locator("#file").setInputFiles(file);
        page.locator("form[enctype] button").click();
        page.waitForLoadState();
        page.waitForSelector("table.sheet");
    }

    /** Merged cells, an empty row, a total, a word and a comma among figures, 0.9 beside 90. */
    private static byte[] messy() {
        var rows =
                List.of(
                        List.of("MINECOFIN: IMIHIGO 2026/27"),
                        List.<String>of(),
                        List.of(
                                "NO",
                                "Output",
                                "Indicator",
                                "Baseline",
                                "Source of data",
                                "Q1 Target",
                                "Q2 Target",
                                "Q3 Target",
                                "Q4 Target",
                                "Annual Target"),
                        List.of("PILLAR: Transformational Governance"),
                        List.of(
                                "1",
                                "Services",
                                WHOLE,
                                "70%",
                                "Register",
                                "45/60",
                                "45/60",
                                "45/60",
                                "45/60",
                                "75%"),
                        List.of("2", "", HOURS, "3", "Visitors’ book", "5", "6", "4", "5", ""),
                        List.of(
                                "3",
                                "",
                                "Number of sectors audited",
                                "90",
                                "Audit office",
                                "100",
                                "abc",
                                "100",
                                "100",
                                "400"),
                        List.of(
                                "4",
                                "",
                                "Kms of roads inspected",
                                "10",
                                "Logbook",
                                "12,5",
                                "12,5",
                                "",
                                "",
                                "25"),
                        List.<String>of(),
                        List.of(
                                "5",
                                "Buildings",
                                "Percentage of works of the archive building",
                                "0%",
                                "Site reports",
                                "40%",
                                "100%",
                                "0",
                                "0",
                                "100%"),
                        List.of(
                                "6",
                                "Training",
                                "Percentage of staff trained",
                                "50%",
                                "Payroll",
                                "60",
                                "80",
                                "0.9",
                                "95",
                                "95"),
                        List.of("", "TOTAL", "", "", "", "262", "342", "246", "240", ""));
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Story", "1.0")) {
            var sheet = workbook.newWorksheet("Imihigo");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    if (!rows.get(row).get(column).isEmpty()) {
                        sheet.value(row, column, rows.get(row).get(column));
                    }
                }
            }
            sheet.range(0, 0, 0, 9).merge();
            sheet.range(3, 0, 3, 9).merge();
            sheet.range(4, 1, 7, 1).merge();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }

    /** The same workbook, with a figure in the open quarter of every row that has a key. */
    private static byte[] filled(byte[] workbook) {
        var figures = new HashMap<Integer, String>();
        for (var row : Spreadsheets.read(workbook).getFirst().rows()) {
            boolean pledge =
                    row.cell(KEY).map(Cell::text).filter(key -> key.length() == 36).isPresent();
            if (pledge) {
                boolean counted = row.cell(2).map(Cell::text).filter(WHOLE::equals).isPresent();
                boolean percent = row.cell(UNIT).map(Cell::text).filter("%"::equals).isPresent();
                figures.put(
                        row.number(),
                        counted
                                ? "t=\"inlineStr\"><is><t>40/60</t></is>"
                                : "><v>" + (percent ? "0.5" : "3") + "</v>");
            }
        }
        return with(workbook, "xl/worksheets/sheet1.xml", figures);
    }

    private static byte[] with(byte[] workbook, String part, Map<Integer, String> figures) {
        var bytes = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setByteArray(workbook).get();
                var to = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(from.getEntries())) {
                var content = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(part) ? typed(content, figures) : content);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }

    private static byte[] typed(byte[] sheet, Map<Integer, String> figures) {
        var xml = new String(sheet, StandardCharsets.UTF_8);
        for (var figure : figures.entrySet()) {
            var empty = "<c r=\"I" + figure.getKey() + "\" s=\"([0-9]+)\"(?:/>|></c>)";
            xml =
                    xml.replaceFirst(
                            empty,
                            "<c r=\"I"
                                    + figure.getKey()
                                    + "\" s=\"$1\" "
                                    + figure.getValue()
                                    + "</c>");
        }
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
