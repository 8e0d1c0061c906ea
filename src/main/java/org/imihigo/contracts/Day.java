package org.imihigo.contracts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days as people type them: 2027-10-31, 31/10/2027, 31.10.2027. */
final class Day {
    private static final Pattern FORM =
            Pattern.compile(
                    "\\b(?:([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
                            + "|([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}))\\b");
    private static final Pattern ENDING = Pattern.compile("[\\s|,:(–—-]+$");

    private Day() {}

    /** A text that ends in days, one or two. */
    record Dated(String before, List<LocalDate> days) {}

    static Optional<LocalDate> read(String text) {
        var form = FORM.matcher(text.strip());
        return form.matches() ? day(form.toMatchResult()) : Optional.empty();
    }

    /** What stands before the first day in a text, and the days. */
    static Dated last(String text) {
        var days = new ArrayList<LocalDate>();
        int first = text.length();
        var found = FORM.matcher(text).results().toList();
        for (var one : found) {
            var day = day(one);
            if (day.isPresent() && days.size() < 2) {
                first = Math.min(first, one.start());
                days.add(day.get());
            }
        }
        var before = ENDING.matcher(text.substring(0, first)).replaceFirst("");
        return new Dated(before.isEmpty() ? text : before, days);
    }

    private static Optional<LocalDate> day(MatchResult form) {
        boolean yearFirst = form.group(1) != null;
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(form.group(yearFirst ? 1 : 6)),
                            Integer.parseInt(form.group(yearFirst ? 2 : 5)),
                            Integer.parseInt(form.group(yearFirst ? 3 : 4))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
