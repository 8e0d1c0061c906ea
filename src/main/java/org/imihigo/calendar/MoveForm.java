package org.imihigo.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A moved window as its form came in. */
record MoveForm(String opens, String due, String closes, String reason, int version) {
    private static final int LONGEST_REASON = 500;

    MoveForm {
        reason = reason.strip();
    }

    static MoveForm of(Window window, int version) {
        return new MoveForm(
                window.opens().toString(),
                window.due().toString(),
                window.closes().toString(),
                "",
                version);
    }

    /** The key of what is wrong, by field. */
    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        Map.of("opens", opens, "due", due, "closes", closes)
                .forEach(
                        (field, text) -> {
                            if (day(text).isEmpty()) {
                                wrong.put(field, "calendar.move.no-day");
                            }
                        });
        if (wrong.isEmpty() && day(due).orElseThrow().isBefore(day(opens).orElseThrow())) {
            wrong.put("due", "calendar.move.due-before");
        }
        if (wrong.isEmpty() && day(closes).orElseThrow().isBefore(day(due).orElseThrow())) {
            wrong.put("closes", "calendar.move.closes-before");
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            wrong.put("reason", "calendar.move.no-reason");
        }
        return wrong;
    }

    /** Of a form in which nothing is wrong. */
    Window window() {
        return new Window(
                day(opens).orElseThrow(), day(due).orElseThrow(), day(closes).orElseThrow());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
