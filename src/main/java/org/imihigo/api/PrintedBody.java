package org.imihigo.api;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.imihigo.kernel.Refusal;
import org.imihigo.ranking.Printing;

/** Reads a published table: {@code unit,score} and perhaps {@code rank}, in any order. */
final class PrintedBody {
    private static final String UNIT = "unit";
    private static final String SCORE = "score";
    private static final String RANK = "rank";

    private PrintedBody() {}

    static List<Printing.Sent> read(String text) {
        var plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        try (var lines = CSVFormat.RFC4180.parse(new StringReader(plain))) {
            var records = lines.getRecords();
            if (records.isEmpty()) {
                throw Refusal.invalid("api.printed.head");
            }
            var head =
                    records.getFirst().stream()
                            .map(name -> name.strip().toLowerCase(Locale.ROOT))
                            .toList();
            boolean known = List.of(UNIT, SCORE, RANK).containsAll(head);
            boolean once = head.stream().distinct().count() == head.size();
            if (!known || !once || !head.contains(UNIT) || !head.contains(SCORE)) {
                throw Refusal.invalid("api.printed.head");
            }
            return rows(records.subList(1, records.size()), head);
        } catch (IOException | UncheckedIOException _) {
            throw Refusal.invalid("api.body.csv");
        }
    }

    private static List<Printing.Sent> rows(List<CSVRecord> records, List<String> head) {
        var rows = new ArrayList<Printing.Sent>();
        for (var line : records) {
            if (line.size() == 1 && line.get(0).isBlank()) {
                continue;
            }
            if (line.size() != head.size()) {
                throw Refusal.invalid("api.row.cells", line.size(), head.size());
            }
            int rank = head.indexOf(RANK);
            rows.add(
                    new Printing.Sent(
                            line.get(head.indexOf(UNIT)).strip(),
                            line.get(head.indexOf(SCORE)).strip(),
                            rank < 0 ? "" : line.get(rank).strip()));
        }
        return rows;
    }
}
