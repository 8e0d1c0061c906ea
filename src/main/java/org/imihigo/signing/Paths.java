package org.imihigo.signing;

import java.util.List;
import java.util.stream.Stream;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.web.Step;
import org.imihigo.web.Words;

/** Where the pages of this room are, and the path that they show. */
final class Paths {
    private Paths() {}

    static String life(UnitCode unit, FiscalYear year) {
        return "/contracts/" + unit + "/" + year + "/life";
    }

    static String text(Frozen text, String what) {
        return "/contracts/%s/%s/versions/%d%s"
                .formatted(text.unit(), text.year(), text.version(), what);
    }

    static List<Step> to(Territory territory, UnitCode unit, String page, Words words) {
        return Stream.concat(territory.steps(unit, words).stream(), Stream.of(new Step(page, "")))
                .toList();
    }
}
