package org.imihigo.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.imihigo.contracts.Column;
import org.imihigo.spreadsheets.Cell;
import org.imihigo.web.Words;

/** The official table as an Excel workbook: everything is locked but what may be filled in. */
final class OfficialWorkbook {
    private static final Map<Column, Integer> WIDTHS =
            Map.of(
                    Column.NUMBER, 5,
                    Column.OUTPUT, 30,
                    Column.INDICATOR, 34,
                    Column.SOURCE_OF_DATA, 20,
                    Column.OBSERVATIONS, 24,
                    Column.UNIT, 12);
    private static final int WIDTH = 12;
    private static final Set<Column> HIDDEN = Set.of(Column.MEASURE, Column.KEY);
    private static final int LONGEST_NAME = 31;
    private static final String SHADE = "E4E4E4";
    private static final String OPEN = "FFF8E1";

    private final Worksheet sheet;
    private final List<Lock> quarters;
    private final Words words;
    private int row;

    private OfficialWorkbook(Worksheet sheet, List<Lock> quarters, Words words) {
        this.sheet = sheet;
        this.quarters = quarters;
        this.words = words;
    }

    /**
     * @param quarters which of them the unit can report today
     */
    static byte[] of(
            String name,
            Header header,
            List<OfficialTable.Line> lines,
            List<Lock> quarters,
            Words words) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Imihigo", "1.0")) {
            var sheet = workbook.newWorksheet(sheetName(name));
            var written = new OfficialWorkbook(sheet, quarters, words);
            written.above(header);
            written.head();
            lines.forEach(written::line);
            written.finish();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }

    /** Some signs no sheet may bear in its name. */
    private static String sheetName(String name) {
        var plain = name.replaceAll("[\\[\\]:*?/\\\\]", " ").replaceAll("^'|'$", "").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private void above(Header header) {
        sheet.value(row, 0, header.title());
        sheet.style(row++, 0).bold().fontSize(14).set();
        sheet.value(row++, 0, header.state());
        if (!header.demonstration().isEmpty()) {
            sheet.value(row, 0, header.demonstration());
            sheet.style(row++, 0).bold().fillColor("FFD54F").set();
        }
        header.hints().forEach(hint -> sheet.value(row++, 0, hint));
    }

    private void head() {
        for (int at = 0; at < Columns.EXPORTED.size(); at++) {
            var column = Columns.EXPORTED.get(at);
            sheet.value(row, at, Columns.name(column, words));
            sheet.style(row, at)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor(SHADE)
                    .borderStyle("thin")
                    .set();
            sheet.width(at, WIDTHS.getOrDefault(column, WIDTH));
            if (HIDDEN.contains(column)) {
                sheet.hideColumn(at);
            }
        }
        sheet.repeatRows(row);
        sheet.freezePane(3, row + 1);
        row++;
    }

    private void line(OfficialTable.Line line) {
        for (int at = 0; at < Columns.EXPORTED.size(); at++) {
            var column = Columns.EXPORTED.get(at);
            var cell = line.cells().get(column);
            if (cell != null) {
                write(at, cell);
            }
            if (line.isTitle()) {
                title(at, line.level());
            } else {
                style(at, column, line.pledge().orElseThrow());
            }
        }
        row++;
    }

    private void write(int at, Cell cell) {
        switch (cell.form()) {
            case NUMBER, PERCENT -> sheet.value(row, at, new BigDecimal(cell.text()));
            case TEXT, ERROR -> sheet.value(row, at, cell.text());
        }
    }

    private void title(int at, int level) {
        var style = sheet.style(row, at).bold();
        if (level == 1) {
            style.fillColor(SHADE);
        }
        style.set();
    }

    private void style(int at, Column column, OfficialRow pledge) {
        var lock = lock(column, pledge);
        var style = sheet.style(row, at).verticalAlignment("top").borderStyle("thin");
        if (column.name().contains("TARGET")
                || column.name().contains("ACHIEVE")
                || column == Column.BASELINE) {
            style.format(format(pledge, column)).horizontalAlignment("right");
        } else if (column == Column.ANNUAL_PERCENTAGE) {
            style.format("0.0%");
        } else {
            style.wrapText(true);
        }
        if (lock == Lock.OPEN) {
            style.fillColor(OPEN).protectionOption(ProtectionOption.LOCKED, false);
        } else if (lock != Lock.CLOSED) {
            sheet.comment(row, at, lock.says(words));
        }
        style.set();
    }

    private Lock lock(Column column, OfficialRow pledge) {
        int quarter = Columns.ACHIEVED.indexOf(column);
        return quarter < 0 ? Lock.CLOSED : pledge.lock(quarters.get(quarter));
    }

    /** Two counts are text: Excel would make a day of "3 / 4". */
    private static String format(OfficialRow pledge, Column column) {
        boolean counted = pledge.indicator().measure().counted();
        if (counted && column.name().contains("ACHIEVE")) {
            return "@";
        }
        int decimals = pledge.indicator().decimals();
        var places = decimals == 0 ? "" : "." + "0".repeat(decimals);
        return pledge.isPercentage() ? "0" + places + "%" : "#,##0" + places;
    }

    private void finish() {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.printInBlackAndWhite();
        sheet.footer(words.text("exchange.table.page", "&P", "&N"), Position.RIGHT);
        sheet.protect(
                "imihigo",
                SheetProtectionOption.SHEET,
                SheetProtectionOption.OBJECTS,
                SheetProtectionOption.SCENARIOS);
    }
}
