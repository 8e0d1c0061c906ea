package org.imihigo.contracts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.contracts.Meaning.Named;

/**
 * Reads the rows of a contract's table: what each of them is, what it would promise, and what is to
 * be asked about it. Nothing is written; every line comes back, in its order.
 */
final class Judging {
    private final List<Line> lines;
    private final Known known;
    private final List<Shape> shapes;
    private final Rows rows;
    private final List<Chapters.Chapter> chapters;
    private final Map<Integer, List<Integer>> parts;
    private final Map<Integer, String> categories = new HashMap<>();

    private Judging(List<Line> lines, Map<Integer, Choice> choices, Known known) {
        this.lines = lines;
        this.known = known;
        var habit = Habit.of(lines);
        shapes =
                lines.stream()
                        .map(
                                line ->
                                        Shape.of(
                                                line,
                                                choices.getOrDefault(line.row(), Choice.NONE),
                                                habit,
                                                known))
                        .collect(Collectors.toCollection(ArrayList::new));
        rows = Rows.of(shapes);
        rows.counts()
                .forEach(
                        (rate, both) ->
                                shapes.set(
                                        rate,
                                        shapes.get(rate)
                                                .counted(
                                                        shapes.get(both.getFirst()),
                                                        shapes.get(both.getLast()))));
        chapters = Chapters.of(shapes, rows);
        parts = rows.parts();
        parts.values().forEach(this::categorize);
    }

    static List<Judged> of(List<Line> lines, Map<Integer, Choice> choices, Known known) {
        return new Judging(lines, choices, known).judge();
    }

    /** Sisters are told apart by what they do not share, unless a column tells. */
    private void categorize(List<Integer> parts) {
        var names = Categories.of(parts.stream().map(at -> shapes.get(at).name()).toList());
        for (int part = 0; part < parts.size(); part++) {
            var derived = names.get(part);
            var shape = shapes.get(parts.get(part));
            categories.put(parts.get(part), shape.text(Column.CATEGORY).orElse(derived));
        }
    }

    private List<Judged> judge() {
        var meanings = new HashMap<Integer, Meaning>();
        for (int at = 0; at < shapes.size(); at++) {
            if (rows.role(at).promises()) {
                meanings.put(at, Meaning.of(shapes.get(at), named(at), known));
            }
        }
        new Sisters(parts, meanings).agree();
        var seen = new HashMap<String, Integer>();
        return IntStream.range(0, lines.size()).mapToObj(at -> judged(at, meanings, seen)).toList();
    }

    private Named named(int at) {
        var shape = shapes.get(at);
        if (shape.again().isPresent()) {
            return shape.again().get().named();
        }
        var whole = rows.whole(at);
        if (whole.isEmpty() || rows.role(at) != Role.PART) {
            return new Named(shape.name(), shape.text(Column.CATEGORY), "");
        }
        return new Named(
                shapes.get(whole.get()).name(),
                Optional.ofNullable(categories.get(at)),
                shape.name());
    }

    private Judged judged(int at, Map<Integer, Meaning> meanings, Map<String, Integer> seen) {
        var line = lines.get(at);
        var role = rows.role(at);
        var meaning = meanings.get(at);
        if (meaning == null) {
            return new Judged(
                    line, role, Optional.empty(), List.of(), rows.reason(at), arguments(at));
        }
        var findings = new ArrayList<>(meaning.findings(chapters.get(at)));
        twice(meaning, line.row(), seen).ifPresent(findings::add);
        lostWhole(at).ifPresent(findings::add);
        strange(at).ifPresent(findings::add);
        var shape = shapes.get(at);
        findings.addAll(Details.of(shape.line()).findings());
        findings.addAll(OtherUnits.in(shape, meaning.measurement().unit()));
        findings.sort(Comparator.comparing(Finding::severity).thenComparing(Finding::column));
        return new Judged(
                line,
                role,
                Optional.of(meaning.proposal(chapters.get(at))),
                findings,
                rows.reason(at),
                arguments(at));
    }

    private List<Object> arguments(int at) {
        var shape = shapes.get(at);
        return switch (rows.role(at)) {
            case PILLAR, SECTOR, OUTCOME, OUTPUT ->
                    List.of(
                            shape.texts().stream()
                                    .findFirst()
                                    .map(RowWords::unlabelled)
                                    .orElse(""));
            case HEADING, PLEDGE -> List.of(parts.getOrDefault(at, List.of()).size());
            case PART ->
                    List.of(
                            lines.get(rows.whole(at).orElseThrow()).row(),
                            categories.getOrDefault(at, ""));
            case COUNT -> List.of(lines.get(rows.whole(at).orElseThrow()).row());
            case LEFT_OUT -> List.of(shape.choice().reason());
            case TOTAL, NOTE, BLANK -> List.of();
        };
    }

    private static Optional<Finding> twice(Meaning meaning, int row, Map<String, Integer> seen) {
        var key = meaning.key();
        var first = seen.putIfAbsent(key, row);
        return first == null || key.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Finding(
                                "name.twice",
                                Severity.BLOCKS,
                                Column.INDICATOR,
                                List.of(first),
                                Optional.empty()));
    }

    /** A key is taken only where it leads to a pledge of this unit that the row still names. */
    private Optional<Finding> strange(int at) {
        var shape = shapes.get(at);
        return shape.text(Column.KEY)
                .filter(_ -> shape.again().isEmpty())
                .map(
                        _ ->
                                Finding.at(
                                        known.exported(shape.line()).isPresent()
                                                ? "key.changed"
                                                : "key.foreign",
                                        Severity.ADVISES,
                                        Column.KEY));
    }

    private Optional<Finding> lostWhole(int at) {
        return shapes.get(at)
                .text(Column.PARENT_NUMBER)
                .filter(_ -> rows.whole(at).isEmpty())
                .map(
                        number ->
                                new Finding(
                                        "whole.unknown",
                                        Severity.ADVISES,
                                        Column.PARENT_NUMBER,
                                        List.of(number),
                                        Optional.empty()));
    }
}
