package org.imihigo.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The contracts that the demonstrations show, and the files that belong to them. */
final class Lines {
    private Lines() {}

    static List<Line> read(String file) {
        try {
            var rows =
                    new ClassPathResource("demonstration/" + file)
                            .getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(row -> !row.startsWith("#"))
                            .toList();
            var names = List.of(rows.getFirst().split("\t", -1));
            return rows.stream().skip(1).map(row -> Line.of(names, row)).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** A file as it is. */
    static byte[] bytes(String file) {
        try {
            return new ClassPathResource("demonstration/" + file).getContentAsByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
