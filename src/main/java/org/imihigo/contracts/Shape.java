package org.imihigo.contracts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A line with its figures read, before it is known what the lines around it make of it.
 *
 * @param line with the cells that a person typed in place of the file's
 * @param typed the columns of those cells
 */
record Shape(
        Line line,
        Choice choice,
        Set<Column> typed,
        List<Figure> quarters,
        Figure annual,
        Figure baseline) {
    private static final List<Column> TEXTS =
            List.of(
                    Column.INDICATOR,
                    Column.OUTPUT,
                    Column.OUTCOME,
                    Column.SECTOR,
                    Column.PILLAR,
                    Column.CATEGORY,
                    Column.NUMBER,
                    Column.SOURCE_OF_DATA,
                    Column.OBSERVATIONS);

    static Shape of(Line brought, Choice choice, Habit habit) {
        var line = brought.with(choice.instead());
        return new Shape(
                line,
                choice,
                choice.instead().keySet(),
                Column.QUARTERS.stream()
                        .map(quarter -> Figure.read(line.cell(quarter), quarter, habit))
                        .toList(),
                Figure.read(line.cell(Column.ANNUAL_TARGET), Column.ANNUAL_TARGET, habit),
                Figure.read(line.cell(Column.BASELINE), Column.BASELINE, habit));
    }

    Optional<String> text(Column column) {
        return line.cell(column).map(cell -> Folded.tidy(cell.text()));
    }

    /** The texts that say what the row is, each once. */
    List<String> texts() {
        return TEXTS.stream().flatMap(column -> text(column).stream()).distinct().toList();
    }

    boolean isBlank() {
        return line.cells().values().stream().allMatch(Written::isBlank);
    }

    Stream<Figure> targets() {
        return Stream.concat(quarters.stream(), Stream.of(annual));
    }

    /** Whether a target's cell says anything at all, be it a dash or a word. */
    boolean saysTargets() {
        return targets().anyMatch(figure -> !figure.equals(Figure.NONE));
    }

    /** Whether something is promised, or something that cannot be read stands in its place. */
    boolean promises() {
        return targets().anyMatch(figure -> figure.isMore() || !figure.findings().isEmpty());
    }

    /** What is measured, in the words of the file. */
    String name() {
        return text(Column.INDICATOR).or(() -> text(Column.OUTPUT)).map(Shape::unmarked).orElse("");
    }

    private static String unmarked(String text) {
        return text.replaceFirst("^[`'*•·\\-–—>\\s]+(?=\\S)", "");
    }

    /** How far the indicator's text stands to the right of its column's edge. */
    int indent() {
        return line.cell(Column.INDICATOR).map(Written::text).map(Shape::indent).orElse(0);
    }

    private static int indent(String text) {
        int at = 0;
        while (at < text.length()
                && !Character.isLetterOrDigit(text.charAt(at))
                && text.charAt(at) != '(') {
            at++;
        }
        return at == text.length() || text.charAt(0) == '`' ? 0 : at;
    }
}
