package org.imihigo.dhis2;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.imihigo.kernel.Refusal;

/** Lines of comma separated values, quoted where they must be (RFC 4180). */
final class CsvFile {
    private static final int LONGEST = 100_000;
    private static final int MOST_FIELDS = 100;
    private static final int END = -1;

    private final Reader reader;
    private int sign;

    private CsvFile(Reader reader) {
        this.reader = reader;
    }

    /** Every line that is not empty, the first too. */
    static void each(Reader reader, Consumer<List<String>> consumer) {
        try {
            new CsvFile(reader).read(consumer);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void read(Consumer<List<String>> consumer) throws IOException {
        sign = reader.read();
        while (sign != END) {
            var line = line();
            if (line.size() > 1 || !line.getFirst().isBlank()) {
                consumer.accept(line);
            }
        }
    }

    private List<String> line() throws IOException {
        var fields = new ArrayList<String>();
        fields.add(field());
        while (sign == ',' || sign == ';') {
            sign = reader.read();
            fields.add(field());
            if (fields.size() > MOST_FIELDS) {
                throw Refusal.invalid("dhis2.file.broken");
            }
        }
        while (sign == '\r' || sign == '\n') {
            sign = reader.read();
        }
        return fields;
    }

    private String field() throws IOException {
        var field = new StringBuilder();
        boolean quoted = sign == '"';
        if (quoted) {
            sign = reader.read();
        }
        while (sign != END && (quoted || !isEnd())) {
            if (quoted && sign == '"') {
                sign = reader.read();
                quoted = sign == '"';
                if (!quoted) {
                    continue;
                }
            }
            field.append((char) sign);
            if (field.length() > LONGEST) {
                throw Refusal.invalid("dhis2.file.broken");
            }
            sign = reader.read();
        }
        return field.toString().strip();
    }

    private boolean isEnd() {
        return sign == ',' || sign == ';' || sign == '\r' || sign == '\n';
    }

    /** One field as it is written: never as something that a spreadsheet would run. */
    static String written(String field) {
        var safe = field.matches("[=+@\\t\\r].*|-[^0-9].*") ? "'" + field : field;
        return safe.matches("(?s).*[\",;\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    static String line(List<String> fields) {
        return String.join(",", fields.stream().map(CsvFile::written).toList()) + "\r\n";
    }
}
