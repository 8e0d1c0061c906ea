package org.imihigo.contracts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a draft's rows and decisions when cells are typed.
 *
 * @param lines as they are kept: untouched cells as their file had them
 */
record Typing(List<Line> lines, Map<Integer, Choice> choices) {
    /** What an answer was given about: it is asked again when one of these changes. */
    private static final Set<Column> JUDGED =
            EnumSet.of(
                    Column.INDICATOR,
                    Column.CATEGORY,
                    Column.UNIT,
                    Column.MEASURE,
                    Column.DIRECTION,
                    Column.BASELINE,
                    Column.Q1_TARGET,
                    Column.Q2_TARGET,
                    Column.Q3_TARGET,
                    Column.Q4_TARGET,
                    Column.ANNUAL_TARGET);

    static Typing of(Draft draft, List<Line> typed) {
        var kept = new HashMap<>(draft.removed());
        draft.lines().forEach(judged -> kept.put(judged.line().row(), judged.line()));
        var lines = new ArrayList<Line>();
        var choices = new HashMap<>(draft.choices());
        for (var line : typed) {
            var before = Optional.ofNullable(kept.get(line.row()));
            var choice = draft.choice(line.row());
            var shown = before.map(one -> one.with(choice.instead()));
            var touched = touched(shown.map(Line::cells).orElse(Map.of()), line.cells());
            lines.add(before.map(one -> mixed(one, line, touched)).orElse(line));
            choices.put(line.row(), after(choice, line, touched));
        }
        return new Typing(lines, choices);
    }

    private static Set<Column> touched(Map<Column, Written> before, Map<Column, Written> after) {
        var touched = EnumSet.noneOf(Column.class);
        touched.addAll(before.keySet());
        touched.addAll(after.keySet());
        touched.removeIf(column -> text(before, column).equals(text(after, column)));
        return touched;
    }

    private static String text(Map<Column, Written> cells, Column column) {
        return Optional.ofNullable(cells.get(column)).map(Written::text).orElse("");
    }

    private static Line mixed(Line before, Line typed, Set<Column> touched) {
        var cells = new EnumMap<Column, Written>(Column.class);
        cells.putAll(before.cells());
        for (var column : touched) {
            var cell = typed.cells().get(column);
            if (cell == null) {
                cells.remove(column);
            } else {
                cells.put(column, cell);
            }
        }
        return new Line(before.row(), cells);
    }

    /** A row that was typed here and names what is measured is a pledge, whatever stands above. */
    private static Choice after(Choice choice, Line line, Set<Column> touched) {
        var instead = new EnumMap<Column, String>(Column.class);
        instead.putAll(choice.instead());
        touched.forEach(instead::remove);
        boolean asked = touched.stream().anyMatch(JUDGED::contains);
        boolean ours = line.cells().values().stream().allMatch(cell -> cell.place().isEmpty());
        boolean pledge =
                ours
                        && choice.kind() == Choice.Kind.AS_IT_LOOKS
                        && line.cell(Column.INDICATOR).isPresent();
        return new Choice(
                choice.measurement(),
                instead,
                asked ? Set.of() : choice.accepted(),
                pledge ? Choice.Kind.PLEDGE : choice.kind(),
                choice.reason());
    }
}
