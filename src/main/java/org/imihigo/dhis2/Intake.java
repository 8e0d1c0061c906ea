package org.imihigo.dhis2;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;

/**
 * What becomes of one value: taken as a reading, or left, and why.
 *
 * @param name of its data element
 * @param added the values of other rows that are taken together with it
 * @param series the pledge that it is for, where that is known
 */
record Intake(
        Value value,
        String name,
        List<Value> added,
        Optional<Series> series,
        Optional<FiscalPeriod> period,
        Optional<Amount> amount,
        Optional<String> left) {
    private static final int LONGEST_NOTE = 400;

    static Intake left(Value value, String name, String why) {
        return new Intake(
                value,
                name,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(why));
    }

    Intake because(String why) {
        return new Intake(
                value, name, List.of(), series, period, Optional.empty(), Optional.of(why));
    }

    boolean isTaken() {
        return left.isEmpty();
    }

    /** What whoever typed the values said about them. */
    String comments() {
        return Stream.concat(Stream.of(value), added.stream())
                .map(Value::comment)
                .filter(comment -> !comment.isBlank())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /** As the reading keeps it: where it is from, and what was said there. */
    String note() {
        var said = comments();
        var note = "DHIS2: " + name + (said.isEmpty() ? "" : ". " + said);
        return note.substring(0, Math.min(note.length(), LONGEST_NOTE));
    }
}
