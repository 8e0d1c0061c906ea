package org.imihigo.reform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.Refusal;

/** The fields of a reform as they were typed. */
record ReformForm(Map<String, String> fields) {
    private static final int LONGEST = 4_000;

    String text(String field) {
        var text = fields.getOrDefault(field, "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    Draft.Kind kind() {
        return Arrays.stream(Draft.Kind.values())
                .filter(kind -> word(kind).equals(text("kind")))
                .findFirst()
                .orElse(Draft.Kind.MERGE);
    }

    static String word(Draft.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** A form that is sent again keeps its number. */
    ProposalId id() {
        return ProposalId.parse(text("id")).orElseGet(ProposalId::next);
    }

    /**
     * @throws Refusal where the day is none
     */
    Draft draft() {
        var day = day().orElseThrow(() -> Refusal.invalid("reform.form.day.wrong"));
        return new Draft(kind(), text("units"), text("names"), text("under"), day, text("ground"));
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(text("day")))
                    .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
