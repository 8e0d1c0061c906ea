package org.imihigo.spreadsheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.imihigo.kernel.Refusal;

/** Whatever is sent, the answer is a table or a sentence: never anything else. */
class HostileFileProperties {
    private static final String ROWS =
            "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' s='1'><f>A1</f><v>0.9</v></c><c r='C1' t='e'><v>#N/A</v></c></row>"
                    + "<row r='4'><c r='A4' s='2'><v>45839.5</v></c><c r='B4' t='inlineStr'><is><t>x_x000A_y</t></is></c></row>";
    private static final String SHEET =
            "<worksheet><sheetData>"
                    + ROWS
                    + "</sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells></worksheet>";
    private static final String CSV = "NO;\"Libellé; long\";Cible\r\n1;'=A1;1 500,5\n;;\n2;\"x\";-";

    @Property(tries = 2_000)
    void aWorkbookWithWrongBytes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int how) {
        answers(changed(RawWorkbook.of(ROWS).bytes(), new Random(seed), how));
    }

    @Property(tries = 4_000)
    void aSheetWithWrongSigns(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int how) {
        var sheet = changed(SHEET.getBytes(UTF_8), new Random(seed), how);
        answers(RawWorkbook.of("").with("xl/worksheets/sheet1.xml", sheet).bytes());
    }

    @Property(tries = 1_000)
    void otherPartsWithWrongSigns(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int which) {
        var name =
                new String[] {
                            "xl/workbook.xml",
                            "xl/_rels/workbook.xml.rels",
                            "xl/styles.xml",
                            "xl/sharedStrings.xml"
                        }
                        [which];
        var part = Archive.of(RawWorkbook.of(ROWS).bytes()).part(name).orElseThrow();
        answers(RawWorkbook.of(ROWS).with(name, changed(part, new Random(seed), 6)).bytes());
    }

    @Property(tries = 2_000)
    void separatedValuesWithWrongSigns(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 12) int how) {
        answers(changed(CSV.getBytes(UTF_8), new Random(seed), how));
    }

    private static void answers(byte[] content) {
        try {
            assertThat(Spreadsheets.read(content)).isNotNull();
        } catch (Refusal refusal) {
            assertThat(refusal.key()).startsWith("spreadsheets.");
        }
    }

    /** Bytes changed, cut out or doubled. */
    private static byte[] changed(byte[] content, Random chance, int how) {
        var bytes = content.clone();
        var signs = "<>/'\"&;=019rtsveZ \0\u007f".getBytes(UTF_8);
        IntStream.range(0, how)
                .forEach(
                        _ ->
                                bytes[chance.nextInt(bytes.length)] =
                                        chance.nextBoolean()
                                                ? signs[chance.nextInt(signs.length)]
                                                : (byte) chance.nextInt(256));
        int end = chance.nextInt(4) == 0 ? chance.nextInt(bytes.length) : bytes.length;
        return Arrays.copyOf(bytes, end);
    }
}
