package org.imihigo.dhis2;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;

/**
 * Rows by crop, animal or category, as forms have them: one indicator over several rows, its kinds
 * beside it. They get the heading that a form leaves out, and stand below it.
 */
final class SubRows {
    private static final String BELOW = "  ";
    private static final int LONGEST_KIND = 40;

    /** What is written where nothing is known. */
    private static final Set<String> NOTHING =
            Set.of(
                    "",
                    "na",
                    "n a",
                    "nil",
                    "none",
                    "new",
                    "tbd",
                    "tbc",
                    "nd",
                    "no data",
                    "unknown",
                    "not available",
                    "neant",
                    "ntabwo",
                    "ntibizwi",
                    "aucun",
                    "aucune",
                    "zero");

    private final List<Line> lines;

    private SubRows(List<Line> lines) {
        this.lines = lines;
    }

    static List<Line> headed(List<Line> lines) {
        return new SubRows(new SubRows(lines).named()).headed();
    }

    private List<Line> headed() {
        var all = new ArrayList<Map<Column, Written>>();
        for (int at = 0; at < lines.size(); at++) {
            var cells = lines.get(at).cells();
            boolean goesOn = isKind(at) && isSame(at, at - 1);
            boolean begins = isKind(at) && !goesOn && isKind(at + 1) && isSame(at, at + 1);
            if (begins) {
                all.add(heading(cells));
            }
            all.add(begins || goesOn ? below(cells) : cells);
        }
        var headed = new ArrayList<Line>();
        all.forEach(cells -> headed.add(new Line(headed.size() + 1, cells)));
        return List.copyOf(headed);
    }

    /** Where a kind stands in the column of the baseline, it is not a baseline. */
    private List<Line> named() {
        var named = new ArrayList<Line>();
        for (int at = 0; at < lines.size(); at++) {
            boolean beside =
                    (isSame(at, at - 1) && isWord(at - 1))
                            || (isSame(at, at + 1) && isWord(at + 1));
            boolean kind = isWord(at) && (beside || isKnown(at));
            named.add(kind ? moved(lines.get(at)) : lines.get(at));
        }
        return named;
    }

    private Optional<String> cell(int at, Column column) {
        return at < 0 || at >= lines.size()
                ? Optional.empty()
                : lines.get(at).cell(column).map(cell -> folded(cell.text()));
    }

    private static String folded(String text) {
        return String.join(" ", Token.of(text).stream().map(Token::folded).toList());
    }

    private boolean isWord(int at) {
        return cell(at, Column.INDICATOR).isPresent()
                && cell(at, Column.CATEGORY).isEmpty()
                && cell(at, Column.BASELINE)
                        .filter(text -> !NOTHING.contains(text))
                        .filter(text -> text.length() <= LONGEST_KIND)
                        .filter(text -> text.chars().noneMatch(Character::isDigit))
                        .isPresent();
    }

    /** A crop or an animal, even alone. */
    private boolean isKnown(int at) {
        return cell(at, Column.BASELINE)
                .filter(text -> Spellings.known().is("kind", text))
                .isPresent();
    }

    private boolean isKind(int at) {
        return cell(at, Column.CATEGORY).isPresent() && cell(at, Column.INDICATOR).isPresent();
    }

    /** Whether both rows are of one indicator. */
    private boolean isSame(int one, int other) {
        var name = cell(one, Column.INDICATOR);
        return name.isPresent() && name.equals(cell(other, Column.INDICATOR));
    }

    private static Line moved(Line line) {
        var cells = new EnumMap<Column, Written>(line.cells());
        Optional.ofNullable(cells.remove(Column.BASELINE))
                .ifPresent(kind -> cells.put(Column.CATEGORY, kind));
        return new Line(line.row(), cells);
    }

    private static Map<Column, Written> heading(Map<Column, Written> first) {
        var cells = new EnumMap<Column, Written>(Column.class);
        for (var column : List.of(Column.NUMBER, Column.OUTPUT, Column.INDICATOR)) {
            Optional.ofNullable(first.get(column)).ifPresent(cell -> cells.put(column, cell));
        }
        return cells;
    }

    /** A little to the right, and without the number that the heading has. */
    private static Map<Column, Written> below(Map<Column, Written> part) {
        var cells = new EnumMap<Column, Written>(part);
        cells.remove(Column.NUMBER);
        cells.computeIfPresent(
                Column.INDICATOR,
                (_, cell) -> new Written(cell.place(), BELOW + cell.text(), cell.form()));
        return cells;
    }
}
