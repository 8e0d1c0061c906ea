package org.imihigo.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.spreadsheets.Cell;
import org.imihigo.spreadsheets.Sheet;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A logframe as a file that can be taken in again. */
@Component
class LogframeFile {
    private final Indicators indicators;

    LogframeFile(Indicators indicators) {
        this.indicators = indicators;
    }

    String csv(Plan plan, List<PlanLine> lines, Words words) {
        return Stream.concat(
                        Stream.of(header(plan, words)),
                        lines.stream().map(line -> line(plan, line, words)))
                .map(LogframeFile::row)
                .collect(Collectors.joining());
    }

    private static List<String> header(Plan plan, Words words) {
        var cells = new ArrayList<String>();
        for (var column : LogframeColumn.values()) {
            if (column == LogframeColumn.GOAL) {
                plan.years().forEach(year -> cells.add(year.toString()));
            }
            cells.add(column.name(words.language()));
        }
        return cells;
    }

    private List<String> line(Plan plan, PlanLine line, Words words) {
        var aim = line.aim();
        var cells =
                new ArrayList<>(
                        List.of(
                                line.code(),
                                words.text("pledges.pillar." + Telling.word(aim.pillar())),
                                aim.outcome(),
                                aim.output(),
                                aim.indicator(),
                                aim.measure(),
                                aim.series().map(this::code).orElse(""),
                                number(aim.baseline())));
        plan.years().forEach(year -> cells.add(number(aim.target(year))));
        cells.addAll(List.of(number(aim.goal()), aim.verification(), aim.assumptions()));
        return cells;
    }

    /** The catalogue's name of a series; nothing where it is one category of a measure. */
    String code(SeriesId series) {
        var known = indicators.series(series);
        return known.category().isPresent() ? "" : known.indicator().code();
    }

    Optional<SeriesId> series(String code) {
        return indicators.byCode(code).stream()
                .filter(series -> series.category().isEmpty())
                .findFirst()
                .map(series -> series.id());
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    /** The first sheet that has something, as text: what a form can carry. */
    static String text(List<Sheet> sheets) {
        var text = new StringBuilder();
        var sheet = sheets.stream().filter(one -> !one.hidden() && !one.isBlank()).findFirst();
        sheet.ifPresent(
                one ->
                        one.rows()
                                .forEach(
                                        row -> {
                                            var cells = new String[one.width()];
                                            Arrays.fill(cells, "");
                                            row.cells()
                                                    .forEach((at, cell) -> cells[at] = shown(cell));
                                            text.append(row(Arrays.asList(cells)));
                                        }));
        return text.toString();
    }

    private static String shown(Cell cell) {
        return cell.form() == Cell.Form.PERCENT
                ? new BigDecimal(cell.text()).movePointRight(2).toPlainString()
                : cell.text();
    }

    static String row(List<String> cells) {
        return cells.stream().map(LogframeFile::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A spreadsheet takes what begins with a sign for a formula. */
    private static String quoted(String cell) {
        boolean formula = cell.matches("(?s)[=+@\\t\\r].*|-(?![0-9.,]+$).*");
        var safe = formula ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(sign -> ",\"\r\n".indexOf(sign) >= 0);
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
