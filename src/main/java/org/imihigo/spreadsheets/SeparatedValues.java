package org.imihigo.spreadsheets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.imihigo.kernel.Refusal;

/** Rows of values with commas, semicolons or tabs between them, in any of the usual letters. */
public final class SeparatedValues {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int LOOKED_AT = 30;
    private static final int TOLD_EVERY = 500;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Excel calculates what begins so; an apostrophe before it says that it is text. */
    private static final Pattern DANGEROUS = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");

    private static final Pattern KEPT_AS_TEXT = Pattern.compile("(?s)'+[=+\\-@\\t\\r].*");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})([.][0-9]{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DIRECTIVE = Pattern.compile("(?i)sep=(.)\\r?\\n");

    private SeparatedValues() {}

    static Sheet read(byte[] content, Progress progress) {
        var text = text(content);
        var directive = DIRECTIVE.matcher(text);
        boolean directed = directive.lookingAt();
        char separator = directed ? directive.group(1).charAt(0) : separator(text);
        if (!SEPARATORS.contains(separator)) {
            throw Refusal.invalid("spreadsheets.file.other");
        }
        var rows = new ArrayList<Row>();
        int all = (int) text.chars().filter(sign -> sign == '\n').count() + 1;
        if (directed) {
            rows.add(Row.of(1, new TreeMap<>()));
        }
        try (var records = parser(directed ? text.substring(directive.end()) : text, separator)) {
            for (var one : records) {
                if (rows.size() >= Spreadsheets.MOST_ROWS) {
                    throw Spreadsheets.tooLong();
                }
                rows.add(row(rows.size() + 1, one, separator));
                if (rows.size() % TOLD_EVERY == 0) {
                    progress.read(rows.size(), all);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException _) {
            throw Refusal.invalid("spreadsheets.csv.quote", rows.size() + 1);
        }
        while (!rows.isEmpty() && rows.getLast().isBlank()) {
            rows.removeLast();
        }
        return new Sheet("", false, rows, List.of());
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get()
                .parse(new StringReader(text));
    }

    private static Row row(int number, CSVRecord values, char separator) {
        var cells = new TreeMap<Integer, Cell>();
        int width = Math.min(values.size(), Spreadsheets.MOST_COLUMNS);
        for (int column = 0; column < width; column++) {
            var value = values.get(column);
            if (!value.isBlank()) {
                cells.put(column, cell(Spreadsheets.fitting(value, number, column), separator));
            }
        }
        return Row.of(number, cells);
    }

    /** Where commas part the values, a point is the decimal mark; elsewhere one must ask. */
    private static Cell cell(String value, char separator) {
        if (KEPT_AS_TEXT.matcher(value).matches()) {
            return Cell.text(value.substring(1));
        }
        var number = separator == ',' ? NUMBER : WHOLE;
        return number.matcher(value).matches()
                ? new Cell(value, Cell.Form.NUMBER)
                : Cell.text(value);
    }

    /** UTF-16 and UTF-8 by their marks, else UTF-8, else what Windows writes in the West. */
    private static String text(byte[] content) {
        var start =
                new String(content, 0, Math.min(3, content.length), StandardCharsets.ISO_8859_1);
        if (FileKind.isWide(start)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(content, WESTERN);
        }
    }

    /** The one that parts the first rows into the most values. */
    private static char separator(String text) {
        var start = text.lines().limit(LOOKED_AT).collect(Collectors.joining("\n"));
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(separator -> values(start, separator)))
                .orElseThrow();
    }

    private static long values(String start, char separator) {
        long values = 0;
        try (var records = parser(start, separator)) {
            for (var one : records) {
                values += one.size() - 1L;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException _) {
            // The last value was cut; what was counted before it counts.
        }
        return values;
    }

    /** A file that every spreadsheet opens, and that computes nothing when it does. */
    public static byte[] write(Collection<List<Cell>> rows) {
        var text = new StringBuilder("\ufeff");
        var format = CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.MINIMAL).get();
        try {
            for (var row : rows) {
                format.printRecord(text, values(row).toArray());
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> values(List<Cell> row) {
        return row.stream()
                .map(
                        cell ->
                                cell.form() != Cell.Form.NUMBER
                                                && DANGEROUS.matcher(cell.text()).matches()
                                        ? "'" + cell.text()
                                        : cell.text());
    }
}
