package org.imihigo.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.indicators.Texts;

/** Units of measure, as files write them in three languages. */
final class UnitOfMeasure {
    static final String PERCENT = "%";
    static final String NUMBER = "number";
    static final String MONEY = "RWF";
    private static final int LONGEST = 40;

    /** What a unit column says. */
    private static final Map<String, Pattern> SAID =
            patterns(
                    PERCENT,
                    "%.*|per ?cent(age)?|pourcentage|ijanisha|taux|proportion|rate",
                    "t/ha",
                    "(t|mt|tons?|tonnes?) ?(/|per|par) ?ha",
                    "ha",
                    "ha|hectares?|hegitari",
                    "kg",
                    "kgs?|kilogram(me)?s?|ibiro",
                    "t",
                    "t|mt|(metric )?tons?|tonnes?|toni",
                    "km",
                    "kms?|kilomet(er|re)s?|ibirometero",
                    MONEY,
                    "(.* )?(rwf|frw|rwandan? francs?|francs?( rwandais)?|amafaranga)",
                    NUMBER,
                    "number|numbers|no\\.?|n°|nbr?e?|#|nombre|umubare|units?|count");

    /** What the wording of an indicator says; the first that matches. */
    private static final Map<String, Pattern> WORDED =
            patterns(
                    "t/ha",
                    ".*(\\bt/ha\\b|\\byield\\b|rendement|umusaruro kuri hegitari).*",
                    "ha",
                    ".*(\\(ha\\)|\\bhectares?\\b|hegitari).*|(number of )?ha of .*"
                            + "|area .*|superficie .*|ubuso .*",
                    "kg",
                    ".*(\\(kgs?\\)|\\bkgs?\\b|kilogram|ibiro).*",
                    "t",
                    ".*(\\(mts?\\)|\\(t\\)|\\(tons?\\)|\\btons?\\b|\\btonnes?\\b|\\btoni\\b).*",
                    MONEY,
                    ".*(\\bfrw\\b|\\brwf\\b|\\bfrancs?\\b|amafaranga).*",
                    "km",
                    "(number of )?kms? .*|.*\\(kms?\\).*|length .*|longueur .*");

    private static final Pattern COUNT =
            Pattern.compile(
                    "(total |overall )?(number|nombre|umubare|nbre|quantity|quantite|ingano)\\b.*");
    private static final Pattern RATE =
            Pattern.compile(
                    "(the )?(percent(age)?|proportion|pourcentage|taux|ijanisha|igipimo cy'|level of|niveau d)"
                            + ".*|.*(%|\\brates?\\b|\\bprevalence\\b|\\btaux\\b|\\bijanisha\\b|\\bcoverage\\b"
                            + "|\\bcovered by\\b).*");

    private UnitOfMeasure() {}

    private static Map<String, Pattern> patterns(String... pairs) {
        var patterns = new LinkedHashMap<String, Pattern>();
        for (int at = 0; at < pairs.length; at += 2) {
            patterns.put(pairs[at], Pattern.compile(pairs[at + 1]));
        }
        return patterns;
    }

    /** A unit that a column names; one that we do not know stays as it was written. */
    static String said(String text) {
        return first(SAID, Folded.of(text))
                .orElseGet(
                        () -> {
                            var tidy = Folded.tidy(text);
                            return tidy.substring(0, Math.min(LONGEST, tidy.length()));
                        });
    }

    /** The unit that an indicator's words imply; empty where they say nothing. */
    static Optional<String> worded(String indicator) {
        var folded = Folded.of(indicator);
        var measured = first(WORDED, folded);
        if (COUNT.matcher(folded).matches()) {
            return measured.or(() -> Optional.of(NUMBER));
        }
        return RATE.matcher(folded).matches() ? Optional.of(PERCENT) : measured;
    }

    private static Optional<String> first(Map<String, Pattern> patterns, String folded) {
        return patterns.entrySet().stream()
                .filter(unit -> unit.getValue().matcher(folded).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Decimals that a reading of the unit will need, beside those of the targets. */
    static int decimals(String unit) {
        return switch (unit) {
            case PERCENT, "ha", "t", "t/ha", "km" -> 1;
            default -> 0;
        };
    }

    static Texts texts(String unit) {
        return unit.equals(NUMBER) ? new Texts(NUMBER, "nombre", "umubare") : Texts.same(unit);
    }
}
