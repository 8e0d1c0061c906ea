package org.imihigo.contracts;

import java.util.regex.Pattern;
import org.imihigo.indicators.Ratio;
import org.imihigo.indicators.Texts;

/** What the two counts of a rate are called. */
final class Counting {
    private static final Ratio UNNAMED =
            new Ratio(
                    new Texts("Counted", "Comptés", "Ababazwe"),
                    new Texts("Out of all", "Sur l’ensemble", "Ku mubare wose"));

    private static final Pattern BOTH =
            Pattern.compile(
                    "(?iu)(?:the )?(?:percentages?|proportion|share|rate|pourcentage|part|taux"
                            + "|ijanisha|number|nombre|umubare)(?: of| de| des| d[’']|"
                            + " rya| ry[’']| w[’']| wa)? ?(.{3,}?)"
                            + " ?(?:out of|divided by|/|over|sur| kuri) ?(.{3,})");

    private Counting() {}

    /** Two things that are counted; what reads alike is not told apart. */
    static Ratio of(String counted, String whole) {
        boolean same =
                counted.isBlank() || whole.isBlank() || Folded.of(counted).equals(Folded.of(whole));
        return same ? UNNAMED : new Ratio(Texts.same(counted), Texts.same(whole));
    }

    /** "Percentage of cases handled out of cases received" names both. */
    static Ratio in(String name) {
        var both = BOTH.matcher(name);
        return both.matches() ? of(both.group(1), both.group(2)) : UNNAMED;
    }
}
