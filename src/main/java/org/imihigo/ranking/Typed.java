package org.imihigo.ranking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A table of published facts that somebody typed in, with its source in its head. */
record Typed(List<String> lines) {
    static Typed read(String name) {
        var file = new ClassPathResource("history/" + name + ".tsv");
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return new Typed(reader.lines().toList());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Who published it, and when. */
    String source() {
        return head("# Source: ");
    }

    /** Where it was published. */
    String address() {
        return head("# Address: ");
    }

    private String head(String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No line " + mark))
                .substring(mark.length());
    }

    /** The cells below the names of the columns. */
    List<List<String>> rows() {
        return lines.stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
