package org.imihigo.assurance;

import java.util.List;
import java.util.stream.Stream;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.web.Step;
import org.imihigo.web.Words;

/** The path that every page of this room shows: down to the unit, and on. */
final class Paths {
    private Paths() {}

    static List<Step> to(Territory territory, UnitCode unit, String page, Words words) {
        return Stream.concat(territory.steps(unit, words).stream(), Stream.of(new Step(page, "")))
                .toList();
    }
}
