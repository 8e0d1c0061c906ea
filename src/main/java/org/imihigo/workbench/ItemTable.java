package org.imihigo.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imihigo.indicators.Direction;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.scoring.Column;
import org.imihigo.scoring.Further;
import org.imihigo.scoring.ItemText;
import org.imihigo.scoring.Trial;
import org.imihigo.spreadsheets.Cell;
import org.imihigo.spreadsheets.Row;
import org.imihigo.spreadsheets.Sheet;
import org.imihigo.spreadsheets.Spreadsheets;

/**
 * A table of items as people paste it or send it: one line of heads, one line an item.
 *
 * @param units the items of each unit, in the order of the table; one unit without a name where the
 *     table knows no units
 * @param text the same table once more, to be changed and tried again
 */
record ItemTable(Map<String, List<Trial.Item>> units, String text) {
    private static final int MOST_ITEMS = 5_000;
    private static final Set<String> YES = Set.of("yes", "true", "1", "oui", "vrai", "yego");
    private static final Set<String> NO = Set.of("no", "false", "0", "non", "faux", "oya");

    /**
     * @throws Refusal that names the row and the column where the table cannot be read
     */
    static ItemTable read(byte[] content) {
        var sheet = Spreadsheets.read(content).getFirst();
        var rows = sheet.rows().stream().filter(row -> !row.isBlank()).toList();
        var columns = columns(rows.getFirst());
        if (rows.size() > MOST_ITEMS + 1) {
            throw Refusal.invalid("workbench.table.long", MOST_ITEMS);
        }
        var units = new LinkedHashMap<String, List<Trial.Item>>();
        for (var row : rows.subList(1, rows.size())) {
            var line = new Line(row, columns);
            units.computeIfAbsent(line.text(Part.UNIT).orElse(""), _ -> new ArrayList<>())
                    .add(line.item());
        }
        if (units.isEmpty()) {
            throw Refusal.invalid("workbench.table.empty");
        }
        return new ItemTable(units, text(sheet));
    }

    boolean hasUnits() {
        return units.size() > 1 || !units.containsKey("");
    }

    private static Map<Part, Integer> columns(Row heads) {
        var columns = new EnumMap<Part, Integer>(Part.class);
        heads.cells()
                .forEach(
                        (at, cell) -> {
                            var part =
                                    Part.headed(cell.text())
                                            .orElseThrow(() -> unknownHead(cell.text()));
                            if (columns.put(part, at) != null) {
                                throw Refusal.invalid("workbench.head.twice", cell.text());
                            }
                        });
        for (var needed : List.of(Part.NAME, Part.TARGET, Part.ACTUAL)) {
            if (!columns.containsKey(needed)) {
                throw Refusal.invalid("workbench.head.missing", needed.word());
            }
        }
        return columns;
    }

    private static Refusal unknownHead(String head) {
        return Refusal.invalid(
                "workbench.head.unknown",
                head,
                Arrays.stream(Part.values()).map(Part::word).collect(Collectors.joining(", ")));
    }

    private static String text(Sheet sheet) {
        return sheet.rows().stream()
                .filter(row -> !row.isBlank())
                .map(row -> text(row, sheet.width()))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Row row, int width) {
        var cells = new ArrayList<String>();
        for (int at = 0; at < width; at++) {
            cells.add(
                    row.cell(at).map(ItemTable::plain).orElse("").replaceAll("[\\t\\r\\n]+", " "));
        }
        return String.join("\t", cells).stripTrailing();
    }

    /** A share that is shown a hundredfold counts as it is shown. */
    private static String plain(Cell cell) {
        return cell.form() == Cell.Form.PERCENT
                ? new BigDecimal(cell.text()).movePointRight(2).stripTrailingZeros().toPlainString()
                : cell.text().strip();
    }

    /** One line, that says what in it cannot be read. */
    private record Line(Row row, Map<Part, Integer> columns) {
        Trial.Item item() {
            return new Trial.Item(
                    text(Part.NAME).orElseThrow(() -> wrong(Part.NAME, "")),
                    read(Part.PILLAR, ItemText::pillar),
                    text(Part.TAGS).map(Line::tags).orElse(Set.of()),
                    yes(Part.DIVISIBLE).orElse(true),
                    read(Part.DIRECTION, ItemText::direction).orElse(new Direction.Up()),
                    number(Part.BASELINE),
                    number(Part.TARGET),
                    number(Part.ACTUAL),
                    weight(),
                    new Further(
                            number(Part.PREVIOUS),
                            read(Part.SCALE, Line::scale).orElse(List.of()),
                            quality(),
                            yes(Part.EVIDENCE),
                            number(Part.SELF)));
        }

        Optional<String> text(Part part) {
            return Optional.ofNullable(columns.get(part))
                    .flatMap(row::cell)
                    .map(ItemTable::plain)
                    .filter(text -> !text.isEmpty());
        }

        private Refusal wrong(Part part, String said) {
            var shown = said.substring(0, Math.min(said.length(), 50));
            return Refusal.invalid("workbench.cell.wrong", row.number(), part.word(), shown);
        }

        private <T> Optional<T> read(Part part, Function<String, Optional<T>> reading) {
            return text(part).map(said -> reading.apply(said).orElseThrow(() -> wrong(part, said)));
        }

        /** Spaces between groups are read over; a comma could mean two things and is not read. */
        private Optional<Fraction> number(Part part) {
            return read(
                    part, said -> ItemText.numberOrDay(said.replaceAll("[\\s\\u00a0\\u202f]", "")));
        }

        private Fraction weight() {
            var weight = number(Part.WEIGHT).orElse(Fraction.ONE);
            if (weight.signum() < 0) {
                throw wrong(Part.WEIGHT, weight.toString());
            }
            return weight;
        }

        private Optional<Fraction> quality() {
            var quality = number(Part.QUALITY);
            if (quality.filter(one -> one.signum() < 0 || one.compareTo(Fraction.ONE) > 0)
                    .isPresent()) {
                throw wrong(Part.QUALITY, quality.get().toString());
            }
            return quality;
        }

        private Optional<Boolean> yes(Part part) {
            return read(
                    part,
                    said -> {
                        var word = said.toLowerCase(Locale.ROOT);
                        return YES.contains(word)
                                ? Optional.of(true)
                                : NO.contains(word) ? Optional.of(false) : Optional.empty();
                    });
        }

        private static Set<String> tags(String said) {
            return Arrays.stream(said.split("[;\\s]+", -1))
                    .filter(tag -> !tag.isEmpty())
                    .collect(Collectors.toSet());
        }

        /** {@code 90=100; 80=90}: the value, and what it is worth. */
        private static Optional<List<Column>> scale(String said) {
            var columns = new ArrayList<Column>();
            for (var part : said.split(";", -1)) {
                var sides = part.strip().split("=", -1);
                var value = ItemText.numberOrDay(sides[0].strip());
                var mark =
                        sides.length == 2
                                ? ItemText.number(sides[1].strip())
                                : Optional.<Fraction>empty();
                if (value.isEmpty() || mark.isEmpty()) {
                    return Optional.empty();
                }
                columns.add(new Column(value.get(), mark.get()));
            }
            return Optional.of(columns).map(List::copyOf).filter(Column::isScale);
        }
    }
}
