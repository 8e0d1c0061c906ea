package org.imihigo.cascade;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.cascade.pages.Cell;
import org.imihigo.indicators.SeriesId;
import org.imihigo.indicators.TypedNumber;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Words;

/** Figures as they were typed, one by one or as a list: {@code RW5701;12345}. */
final class FigureForm {
    private static final int LONGEST = 200;

    private final Map<String, String> typed;
    private final Words words;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    FigureForm(Map<String, String> typed, Words words) {
        this.typed = typed;
        this.words = words;
    }

    private String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    boolean isRight() {
        return wrong.isEmpty();
    }

    void wrong(String name, Refusal refusal) {
        wrong.putIfAbsent(name, words.text(refusal));
    }

    Cell cell(String name, String label) {
        return new Cell(name, label, typed.getOrDefault(name, ""), wrong.getOrDefault(name, ""));
    }

    Optional<SeriesId> series() {
        return Optional.of(text("series"))
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> new SeriesId(Integer.parseInt(text)));
    }

    /** All that is typed; what is wrong is kept beside its field. */
    List<Figure> read() {
        var amounts = new LinkedHashMap<UnitCode, Long>();
        for (var field : typed.entrySet()) {
            if (field.getKey().startsWith("n-") && !field.getValue().isBlank()) {
                amount(field.getKey(), field.getKey().substring(2), field.getValue(), amounts);
            }
        }
        text("list")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> readLine(line, amounts));
        if (amounts.isEmpty() && wrong.isEmpty()) {
            wrong("list", Refusal.invalid("cascade.figure.nothing"));
        }
        var source = source();
        return day().map(
                        day ->
                                amounts.entrySet().stream()
                                        .map(
                                                one ->
                                                        new Figure(
                                                                UUID.randomUUID(),
                                                                one.getKey(),
                                                                series(),
                                                                one.getValue(),
                                                                day,
                                                                source))
                                        .toList())
                .orElseGet(List::of);
    }

    private String source() {
        if (text("source").isEmpty()) {
            wrong("source", Refusal.invalid("cascade.figure.source"));
        }
        return text("source").substring(0, Math.min(LONGEST, text("source").length()));
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(text("day")));
        } catch (DateTimeParseException _) {
            wrong("day", Refusal.invalid("cascade.figure.no-day"));
            return Optional.empty();
        }
    }

    /** A code and a number, with any mark between them, as a spreadsheet writes or copies it. */
    private void readLine(String line, Map<UnitCode, Long> amounts) {
        var cells = line.strip().split("[;,\\t]", 2);
        if (cells.length < 2) {
            wrong("list", Refusal.invalid("cascade.figure.line", line));
        } else if (UnitCode.parse(cells[0].strip()).isEmpty()) {
            // The first line of a file may hold the names of its columns.
            if (!text("list").startsWith(line.strip())) {
                wrong("list", Refusal.invalid("cascade.figure.line", line));
            }
        } else {
            amount("list", cells[0].strip(), cells[1], amounts);
        }
    }

    private void amount(String field, String unit, String text, Map<UnitCode, Long> amounts) {
        try {
            var code =
                    UnitCode.parse(unit)
                            .orElseThrow(() -> Refusal.invalid("cascade.figure.line", unit));
            if (amounts.put(code, TypedNumber.read(text, 0, words).scaled()) != null) {
                throw Refusal.invalid("cascade.figure.twice", unit);
            }
        } catch (Refusal refusal) {
            wrong(field, refusal);
        }
    }
}
