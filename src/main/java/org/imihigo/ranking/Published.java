package org.imihigo.ranking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.springframework.core.io.ClassPathResource;

/**
 * A table of the districts as it was published, with its source. Typed in as facts: never computed,
 * never ranked beside our own.
 *
 * @param source who published it, and when
 * @param address where
 */
record Published(FiscalYear year, String source, String address, List<Line> lines) {
    /**
     * One district's result.
     *
     * @param rank as it was published
     */
    record Line(UnitCode unit, int rank, Fraction score) {}

    static Published read(FiscalYear year) {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                new ClassPathResource("history/%s.tsv".formatted(year))
                                        .getInputStream(),
                                StandardCharsets.UTF_8))) {
            var all = reader.lines().toList();
            return new Published(
                    year,
                    head(all, "# Source: "),
                    head(all, "# Address: "),
                    all.stream()
                            .filter(line -> !line.startsWith("#"))
                            .skip(1)
                            .map(Published::line)
                            .toList());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String head(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No line " + mark))
                .substring(mark.length());
    }

    private static Line line(String line) {
        var cells = List.of(line.split("\t", -1));
        return new Line(
                new UnitCode(cells.get(0)),
                Integer.parseInt(cells.get(1)),
                Fraction.parse(cells.get(2)));
    }

    Optional<Line> of(UnitCode unit) {
        return lines.stream().filter(line -> line.unit().equals(unit)).findFirst();
    }

    /** The rank that the published score gives: the published one may be a misprint. */
    int computedRank(Line line) {
        var better = lines.stream().map(Line::score).filter(one -> one.compareTo(line.score()) > 0);
        return 1 + (int) better.count();
    }

    Fraction mean() {
        return Fraction.sum(lines.stream().map(Line::score).toList())
                .dividedBy(Fraction.of(lines.size()));
    }
}
