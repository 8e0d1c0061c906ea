package org.imihigo.spreadsheets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.imihigo.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetsTest {
    private static Cell first(String cell) {
        return only(RawWorkbook.of("<row r='1'>" + cell + "</row>").bytes()).cell(0).orElseThrow();
    }

    private static Row only(byte[] content) {
        return Spreadsheets.read(content).getFirst().rows().getFirst();
    }

    private static Sheet csv(String text, Charset letters) {
        return Spreadsheets.read(text.getBytes(letters)).getFirst();
    }

    private static List<String> texts(Row row) {
        return row.cells().values().stream().map(Cell::text).toList();
    }

    private static void refused(byte[] content, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Spreadsheets.read(content))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "1666, 1666",
        "1685230763, 1685230763",
        "99.599999999999994, 99.6",
        "1E+3, 1000",
        "-0.1, -0.1",
        "2.5000, 2.5",
        "0.0, 0",
        "7.0000000000000007E-2, 0.07"
    })
    void aNumberIsWhatExcelShowsAndNotItsBinaryNoise(String stored, String read) {
        assertThat(first("<c r='A1'><v>" + stored + "</v></c>"))
                .isEqualTo(new Cell(read, Cell.Form.NUMBER));
    }

    @Test
    void aCellShownAsPercentKeepsItsShareAndSaysSo() {
        assertThat(first("<c r='A1' s='1'><v>0.9</v></c>"))
                .isEqualTo(new Cell("0.9", Cell.Form.PERCENT));
        assertThat(first("<c r='A1' s='3'><v>0.9</v></c>").form()).isEqualTo(Cell.Form.NUMBER);
    }

    @Test
    void aDayIsADay() {
        assertThat(first("<c r='A1' s='2'><v>45839</v></c>")).isEqualTo(Cell.text("2025-07-01"));
        assertThat(first("<c r='A1' s='2'><v>45839.75</v></c>"))
                .isEqualTo(Cell.text("2025-07-01 18:00"));
    }

    @Test
    void aFormulaIsWhatItCameTo() {
        assertThat(first("<c r='A1'><f>SUM(B1:B4)</f><v>12</v></c>").text()).isEqualTo("12");
        assertThat(first("<c r='A1' t='str'><f>B1</f><v>maize</v></c>"))
                .isEqualTo(Cell.text("maize"));
        assertThat(first("<c r='A1' t='e'><f>A1/0</f><v>#DIV/0!</v></c>"))
                .isEqualTo(new Cell("#DIV/0!", Cell.Form.ERROR));
        assertThat(first("<c r='A1'><f>SUM(B1:B4)</f></c>"))
                .isEqualTo(new Cell("=SUM(B1:B4)", Cell.Form.ERROR));
    }

    @Test
    void textsAreReadWhereverTheyLie() {
        assertThat(first("<c r='A1' t='s'><v>0</v></c>").text()).isEqualTo("plain");
        assertThat(first("<c r='A1' t='s'><v>1</v></c>").text()).isEqualTo("rich text");
        assertThat(first("<c r='A1' t='inlineStr'><is><t>in_x0009_line</t></is></c>").text())
                .isEqualTo("in\tline");
        assertThat(first("<c r='A1' t='b'><v>1</v></c>").text()).isEqualTo("TRUE");
    }

    @Test
    void blankRowsKeepTheirPlaceAndMergedCellsAreNamed() {
        var sheet =
                Spreadsheets.read(
                                RawWorkbook.of(
                                                "<row r='2'><c r='B2'><v>1</v></c></row><row"
                                                        + " r='5'><c r='AA5'><v>2</v></c></row><row"
                                                        + " r='9'><c r='A9' s='1'/></row>",
                                                "<mergeCells><mergeCell ref='B2:C4'/></mergeCells>")
                                        .bytes())
                        .getFirst();

        assertThat(sheet.rows()).extracting(Row::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(sheet.rows().get(4).cells()).containsOnlyKeys(26);
        assertThat(sheet.merges()).containsExactly(new Sheet.Merge(2, 1, 4, 2));
        assertThat(Place.of(5, 26)).isEqualTo("AA5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void aFrenchFileIsReadInTheLettersItWasWrittenIn(String letters) {
        var sheet = csv("N°;Libellé;Cible\r\n1;Élevage;1 500,5\r\n", Charset.forName(letters));

        assertThat(texts(sheet.rows().getFirst())).containsExactly("N°", "Libellé", "Cible");
        assertThat(texts(sheet.rows().get(1))).containsExactly("1", "Élevage", "1 500,5");
    }

    @Test
    void theMarkBeforeUtf8IsNoLetter() {
        assertThat(texts(csv("\ufeffNO,Output\n", UTF_8).rows().getFirst()))
                .containsExactly("NO", "Output");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void valuesArePartedByWhateverPartsTheFirstRows(String separator) {
        var sheet = csv("a%1$sb%1$s\"c %1$s d\"\n1%1$s2%1$s3\n".formatted(separator), UTF_8);

        assertThat(texts(sheet.rows().getFirst()))
                .containsExactly("a", "b", "c " + separator + " d");
        assertThat(sheet.rows().get(1).cell(0)).contains(new Cell("1", Cell.Form.NUMBER));
    }

    @Test
    void aPointIsADecimalMarkOnlyWhereCommasPartTheValues() {
        assertThat(csv("a,1.234", UTF_8).rows().getFirst().cell(1).orElseThrow().form())
                .isEqualTo(Cell.Form.NUMBER);
        assertThat(csv("a;1.234", UTF_8).rows().getFirst().cell(1).orElseThrow().form())
                .isEqualTo(Cell.Form.TEXT);
    }

    @Test
    void aBlankLineIsARow() {
        assertThat(csv("a,b\n\n1,2\n\n\n", UTF_8).rows())
                .extracting(Row::isBlank)
                .containsExactly(false, true, false);
    }

    @Test
    void whatExcelWouldCalculateIsWrittenAsTextAndReadAsItWas() {
        var row =
                List.of(
                        Cell.text("=cmd|' /C calc'!A0"),
                        Cell.text("-"),
                        Cell.text("'-"),
                        Cell.text("@home"),
                        Cell.text("+250"),
                        Cell.text("two\nlines, \"quoted\""),
                        Cell.number(new java.math.BigDecimal("-1.5")));
        var written = SeparatedValues.write(List.of(row));

        assertThat(new String(written, UTF_8)).contains("'=cmd").contains(",'-,''-,'@home,'+250,");
        assertThat(only(written).cells().values()).containsExactlyElementsOf(row);
    }

    @Test
    void everyOtherFileIsRefusedWithWhatToDo() {
        refused(new byte[0], "spreadsheets.file.empty");
        refused(" \r\n ,, \n".getBytes(UTF_8), "spreadsheets.file.empty");
        refused("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1), "spreadsheets.file.picture");
        refused("\u00ff\u00d8\u00ff\u00e0".getBytes(ISO_8859_1), "spreadsheets.file.picture");
        refused(
                "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 old".getBytes(ISO_8859_1),
                "spreadsheets.file.old");
        refused("%PDF-1.7".getBytes(UTF_8), "spreadsheets.file.other");
        refused("<html><table>".getBytes(UTF_8), "spreadsheets.file.markup");
        refused(new byte[] {1, 2, 3, 0, 0}, "spreadsheets.file.other");
        refused("PK\u0003\u0004 cut".getBytes(UTF_8), "spreadsheets.file.broken");
        refused(
                new RawWorkbook().with("word/document.xml", "<document/>").bytes(),
                "spreadsheets.file.other");
        refused(
                new RawWorkbook().with("mimetype", "application/vnd.oasis").bytes(),
                "spreadsheets.file.relative");
        refused(RawWorkbook.of("").bytes(), "spreadsheets.file.empty");
        refused(RawWorkbook.of("<row r='1'><c").bytes(), "spreadsheets.file.broken");
        refused("a,\"b\nc,d".getBytes(UTF_8), "spreadsheets.csv.quote");
    }

    @Test
    void aBombIsNotUnpacked() {
        var zeros = new byte[150 << 20];
        refused(
                RawWorkbook.of("").with("xl/worksheets/sheet1.xml", zeros).bytes(),
                "spreadsheets.file.bomb");
        refused(
                RawWorkbook.of("").with("xl/media/big.png", zeros).bytes(),
                "spreadsheets.file.bomb");
        var crowd = RawWorkbook.of("");
        for (int part = 0; part < 2_000; part++) {
            crowd.with("xl/media/" + part, "");
        }
        refused(crowd.bytes(), "spreadsheets.file.bomb");
    }

    @Test
    void entitiesAreNeverFollowed() {
        var bomb =
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'><!ENTITY b"
                        + " '&a;&a;'>]><worksheet><sheetData><row r='1'><c r='A1'"
                        + " t='str'><v>&b;</v></c></row></sheetData></worksheet>";
        refused(
                RawWorkbook.of("").with("xl/worksheets/sheet1.xml", bomb).bytes(),
                "spreadsheets.file.broken");
    }

    @Test
    void placesBeyondASheetAreNotFollowed() {
        refused(
                RawWorkbook.of("<row r='999999999'><c r='A1'><v>1</v></c></row>").bytes(),
                "spreadsheets.file.broken");
        refused(
                RawWorkbook.of("<row r='1000000'><c r='A1'><v>1</v></c></row>").bytes(),
                "spreadsheets.file.long");
        assertThat(
                        only(RawWorkbook.of(
                                                "<row r='1'><c r='ZZZZZZ1'><v>1</v></c><c"
                                                        + " r='XFD1'><v>2</v></c><c"
                                                        + " r='B1'><v>3</v></c></row>")
                                        .bytes())
                                .cells())
                .containsOnlyKeys(1);
        assertThat(first("<c r='A1'><v>1E999999999</v></c>").form()).isEqualTo(Cell.Form.ERROR);
    }

    @Test
    void twentyThousandRowsAreReadWithProgress() {
        var rows = new StringBuilder();
        for (int row = 1; row <= 20_000; row++) {
            rows.append("<row r='").append(row).append("'>");
            for (int column = 0; column < 16; column++) {
                rows.append("<c r='")
                        .append(Place.of(row, column))
                        .append("' t='inlineStr'><is><t>Area of land no. ")
                        .append(row * 31 + column * 7)
                        .append("</t></is></c>");
            }
            rows.append("</row>");
        }
        var told = new ArrayList<Integer>();
        var of = new TreeSet<Integer>();
        var sheets =
                Spreadsheets.read(
                        RawWorkbook.of(rows.toString()).bytes(),
                        (read, all) -> {
                            told.add(read);
                            of.add(all);
                        });

        assertThat(sheets.getFirst().rows()).hasSize(20_000);
        assertThat(told).hasSizeGreaterThan(50).isSorted().endsWith(20_000);
        assertThat(of).containsExactly(20_000);
    }
}
