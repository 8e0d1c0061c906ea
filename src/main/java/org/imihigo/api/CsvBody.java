package org.imihigo.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.imihigo.kernel.Refusal;

/** Reads comma-separated values (RFC 4180) whose head names the parts, in any order. */
final class CsvBody {
    private CsvBody() {}

    static Body read(CharBuffer text) throws IOException {
        try (var parser =
                CSVParser.parse(
                        new java.io.CharArrayReader(
                                text.array(),
                                text.arrayOffset() + text.position(),
                                text.remaining()),
                        CSVFormat.RFC4180)) {
            return read(parser);
        } catch (UncheckedIOException | IOException _) {
            return new Body.Broken("api.body.csv", 1, 1);
        }
    }

    private static Body read(CSVParser parser) {
        var lines = parser.iterator();
        if (!lines.hasNext()) {
            return new Body.Broken("api.body.head", 1, 1);
        }
        var head = lines.next().stream().map(name -> Part.of(name.strip())).toList();
        boolean readable = head.stream().allMatch(Optional::isPresent);
        if (!readable || new HashSet<>(head).size() < head.size()) {
            return new Body.Broken("api.body.head", 1, 1);
        }
        var parts = head.stream().map(Optional::orElseThrow).toList();
        var rows = new ArrayList<Raw>();
        while (lines.hasNext()) {
            if (rows.size() == Body.MOST_ROWS) {
                return new Body.TooLarge();
            }
            var line = lines.next();
            if (!isEmpty(line)) {
                rows.add(row(parts, line));
            }
        }
        return new Body.Rows(List.copyOf(rows), false);
    }

    /** Editors end a file with a line of nothing. */
    private static boolean isEmpty(CSVRecord line) {
        return line.size() == 1 && line.get(0).isBlank();
    }

    private static Raw row(List<Part> parts, CSVRecord line) {
        if (line.size() != parts.size()) {
            return Raw.none(Refusal.invalid("api.row.cells", line.size(), parts.size()));
        }
        var cells = new EnumMap<Part, String>(Part.class);
        for (int cell = 0; cell < parts.size(); cell++) {
            cells.put(parts.get(cell), line.get(cell).strip());
        }
        return new Raw(cells, Optional.empty());
    }
}
