package org.imihigo.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalYear;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The frameworks of the country: {@code plans/frameworks.tsv}. They change with a release. */
@Component
class Frameworks {
    private static final String HEAD = "0";

    private final List<Framework> all = read();

    List<Framework> all() {
        return all;
    }

    /** Those that contracts of a year can serve. */
    List<Framework> of(FiscalYear year) {
        return all.stream().filter(framework -> framework.covers(year)).toList();
    }

    Optional<Framework> find(String code) {
        return all.stream().filter(framework -> framework.code().equals(code)).findFirst();
    }

    private static List<Framework> read() {
        try {
            var read = new ArrayList<Framework>();
            var lines =
                    new ClassPathResource("plans/frameworks.tsv")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t", -1))
                            .toList();
            for (var cells : lines) {
                var texts = new Texts(cells[2], cells[3], cells[4]);
                if (cells[1].equals(HEAD)) {
                    var years =
                            Arrays.stream(cells[6].split(" "))
                                    .map(year -> FiscalYear.parse(year).orElseThrow())
                                    .toList();
                    read.add(
                            new Framework(
                                    cells[0],
                                    texts,
                                    cells[5],
                                    years.getFirst(),
                                    years.getLast(),
                                    new ArrayList<>()));
                } else {
                    var sectors = cells[5].isEmpty() ? Set.<String>of() : sectors(cells[5]);
                    read.getLast().points().add(new Framework.Point(cells[1], texts, sectors));
                }
            }
            return List.copyOf(read);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Set<String> sectors(String cell) {
        return Set.copyOf(Arrays.asList(cell.split("\\|")));
    }
}
