package org.imihigo.contracts;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;

/** Codes of indicators that a unit makes for itself: the same words make the same code. */
final class Codes {
    private static final int LONGEST = 40;
    private static final int DIGITS = 6;
    private static final Set<String> SMALL =
            Set.of(
                    "of",
                    "the",
                    "and",
                    "in",
                    "for",
                    "to",
                    "with",
                    "number",
                    "percentage",
                    "percent",
                    "de",
                    "des",
                    "du",
                    "la",
                    "le",
                    "les",
                    "et",
                    "nombre",
                    "pourcentage",
                    "umubare",
                    "ijanisha",
                    "rya",
                    "wa",
                    "ba",
                    "bya",
                    "on",
                    "at",
                    "by",
                    "from");

    private Codes() {}

    static String prefix(UnitCode unit) {
        return unit + "-";
    }

    /** {@code RW56-COWS-INSEMINATED-3F9A2C}: the last part tells apart what reads alike. */
    static String of(UnitCode unit, String name, Measurement measurement) {
        var digest = digest(Folded.of(name) + "\n" + measurement).substring(0, DIGITS);
        int room = LONGEST - prefix(unit).length() - DIGITS - 1;
        var words = new StringBuilder();
        for (var word : words(name)) {
            if (words.length() + word.length() + 1 > room) {
                break;
            }
            words.append(word).append('-');
        }
        return prefix(unit) + words + digest;
    }

    private static Iterable<String> words(String name) {
        return Stream.of(Folded.of(name).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .map(word -> word.toUpperCase(Locale.ROOT))
                .toList();
    }

    private static String digest(String text) {
        var sum = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().withUpperCase().formatHex(sum);
    }
}
