package org.imihigo.drafting;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Set;
import org.imihigo.contracts.Candidates.Candidate;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Line;

/** What a draft has a row for already: the same indicator, and of it the same part. */
record Begun(Set<String> names) {
    static Begun of(Collection<Line> lines) {
        return new Begun(
                lines.stream()
                        .map(
                                line ->
                                        name(
                                                Sheet.text(line, Column.INDICATOR),
                                                Sheet.text(line, Column.CATEGORY)))
                        .collect(toUnmodifiableSet()));
    }

    boolean has(Candidate one) {
        return names.contains(
                name(
                        one.cells().getOrDefault(Column.INDICATOR, ""),
                        one.cells().getOrDefault(Column.CATEGORY, "")));
    }

    private static String name(String indicator, String category) {
        return indicator.strip() + "\n" + category.strip();
    }
}
