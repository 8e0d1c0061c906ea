package org.imihigo.proposals;

import java.util.List;
import java.util.stream.Stream;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.web.Field;
import org.imihigo.web.Step;
import org.imihigo.web.Words;

/** What every page of this room has: the path to it, and lists to choose from. */
final class Paths {
    private Paths() {}

    /** From the country to the unit, and on to the page. */
    static List<Step> to(Territory territory, UnitCode unit, String page, Words words) {
        return Stream.concat(territory.steps(unit, words).stream(), Stream.of(new Step(page, "")))
                .toList();
    }

    /** The options after one that chooses nothing. */
    static List<Field.Option> withNothing(String nothing, Stream<Field.Option> options) {
        var some = options.toList();
        boolean chosen = some.stream().anyMatch(Field.Option::chosen);
        return Stream.concat(Stream.of(new Field.Option("", nothing, !chosen)), some.stream())
                .toList();
    }
}
