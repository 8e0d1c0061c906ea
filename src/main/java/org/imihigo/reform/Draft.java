package org.imihigo.reform;

import static java.util.function.Predicate.not;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Reform;

/**
 * A reform as somebody writes it down.
 *
 * @param units codes of the units that end
 * @param names of a merger, the new name; of a division, a line for each part: its name, a colon,
 *     and the codes that go to it
 * @param under the code of the new parent of what moves
 * @param ground the law or order
 */
record Draft(Kind kind, String units, String names, String under, LocalDate day, String ground) {
    /** What is wanted. */
    enum Kind {
        MERGE,
        SPLIT,
        MOVE
    }

    /**
     * What is meant.
     *
     * @throws Refusal where it cannot be read
     */
    Reform reform() {
        return switch (kind) {
            case MERGE -> new Reform.Merge(day, codes(units), names.strip());
            case SPLIT ->
                    new Reform.Split(
                            day,
                            only(units),
                            names.lines().filter(not(String::isBlank)).map(Draft::part).toList());
            case MOVE -> new Reform.Move(day, only(units), only(under));
        };
    }

    private static Reform.Part part(String line) {
        int colon = line.indexOf(':');
        return colon < 0
                ? new Reform.Part(line.strip(), List.of())
                : new Reform.Part(
                        line.substring(0, colon).strip(), codes(line.substring(colon + 1)));
    }

    private static UnitCode only(String text) {
        var codes = codes(text);
        if (codes.size() != 1) {
            throw Refusal.invalid("reform.form.one");
        }
        return codes.getFirst();
    }

    private static List<UnitCode> codes(String text) {
        return Arrays.stream(text.split("[\\s,;]+", -1))
                .filter(not(String::isEmpty))
                .map(
                        code ->
                                UnitCode.parse(code)
                                        .orElseThrow(
                                                () ->
                                                        Refusal.invalid(
                                                                "territory.unit.unknown", code)))
                .toList();
    }
}
