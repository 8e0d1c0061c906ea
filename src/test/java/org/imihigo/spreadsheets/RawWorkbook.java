package org.imihigo.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks part by part, as no library would write them. */
final class RawWorkbook {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** One sheet of the given rows, with styles: 1 a share, 2 a day, 3 a coloured number. */
    static RawWorkbook of(String rows) {
        return of(rows, "");
    }

    static RawWorkbook of(String rows, String after) {
        return new RawWorkbook()
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='r'><sheets><sheet name='Imihigo' sheetId='1' r:id='rId1'/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>")
                .with(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='[Red]#,##0.00\"days\"'/></numFmts>"
                                + "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
                                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>")
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>plain</t></si><si><r><t>rich</t></r><r><t xml:space='preserve'> text</t></r><rPh><t>spoken</t></rPh></si></sst>")
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + rows + "</sheetData>" + after + "</worksheet>");
    }

    RawWorkbook with(String name, String part) {
        return with(name, part.getBytes(StandardCharsets.UTF_8));
    }

    RawWorkbook with(String name, byte[] part) {
        parts.put(name, part);
        return this;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }
}
