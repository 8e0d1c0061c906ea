package org.imihigo.contracts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Ratio;

/**
 * A line with its figures read, before it is known what the lines around it make of it.
 *
 * @param line with the cells that a person typed in place of the file's
 * @param typed the columns of those cells
 * @param again the pledge that the row was exported from
 * @param ratio what the rows below count, where two of them make this one
 */
record Shape(
        Line line,
        Choice choice,
        Set<Column> typed,
        List<Figure> quarters,
        Figure annual,
        Figure baseline,
        Optional<Recognised> again,
        Optional<Ratio> ratio) {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}([.][0-9]{1,30})?");
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

    static Shape of(Line brought, Choice choice, Habit habit, Known known) {
        var line = brought.with(choice.instead());
        return new Shape(
                line,
                choice,
                choice.instead().keySet(),
                Column.QUARTERS.stream()
                        .map(quarter -> Figure.read(line.cell(quarter), quarter, habit))
                        .toList(),
                Figure.read(line.cell(Column.ANNUAL_TARGET), Column.ANNUAL_TARGET, habit),
                Figure.read(line.cell(Column.BASELINE), Column.BASELINE, habit),
                known.exported(line).filter(one -> one.isMeantBy(line, choice)),
                Optional.empty());
    }

    /** A rate whose two counts stand in rows of their own. */
    Shape counted(Shape numerator, Shape denominator) {
        var both = new ArrayList<Figure>();
        for (int at = 0; at < quarters.size(); at++) {
            both.add(
                    quarters.get(at)
                            .counted(
                                    numerator.quarters.get(at),
                                    denominator.quarters.get(at),
                                    Column.QUARTERS.get(at)));
        }
        return new Shape(
                line,
                choice,
                typed,
                List.copyOf(both),
                annual.counted(numerator.annual, denominator.annual, Column.ANNUAL_TARGET),
                baseline.counted(numerator.baseline, denominator.baseline, Column.BASELINE),
                again,
                Optional.of(Counting.of(numerator.name(), denominator.name())));
    }

    boolean isCounted() {
        return ratio.isPresent() || targets().anyMatch(figure -> figure.counts().isPresent());
    }

    /** The two counts of each quarter, and of the year. */
    List<Optional<Amount.Counts>> counts() {
        return targets().map(Figure::counts).toList();
    }

    Optional<String> text(Column column) {
        return line.cell(column).map(cell -> Folded.tidy(cell.text()));
    }

    /** A figure that stands in the cell as a file of ours writes it; empty where none does. */
    Optional<BigDecimal> literal(Column column) {
        return line.cell(column)
                .filter(
                        cell ->
                                cell.form() != Written.Form.ERROR
                                        && PLAIN.matcher(cell.text()).matches())
                .map(
                        cell ->
                                cell.form() == Written.Form.PERCENT
                                        ? new BigDecimal(cell.text()).movePointRight(2)
                                        : new BigDecimal(cell.text()))
                .map(Figures::plain);
    }

    List<Optional<BigDecimal>> literal(List<Column> columns) {
        return columns.stream().map(this::literal).toList();
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
        return name(line);
    }

    static String name(Line line) {
        return line.cell(Column.INDICATOR)
                .or(() -> line.cell(Column.OUTPUT))
                .map(cell -> unmarked(Folded.tidy(cell.text())))
                .orElse("");
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
