package org.imihigo.indicators;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.imihigo.kernel.Spelling;

/**
 * What a name says: its words without accents, capitals and plurals, and without those that every
 * name has, such as "number of"; and the unit that stands in brackets.
 */
record Wording(List<String> words, Optional<String> unit) {
    private static final Pattern WORD = Pattern.compile("[a-z]+|[0-9]+");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern LONGER_BRACKETS =
            Pattern.compile("\\([^a-z0-9)]*[a-z0-9]+[^a-z0-9)]+[a-z0-9][^)]*\\)");

    /** Units by which names are told apart; the same one is written in many ways. */
    private static final List<Set<String>> UNITS =
            List.of(
                    Set.of("ha", "hectares", "hectare", "hegitari"),
                    Set.of("kg", "kgs"),
                    Set.of("t", "mt", "tons", "tonnes", "toni"),
                    Set.of("rwf", "frw", "francs"),
                    Set.of("%", "percent"));

    private static final Set<String> IN_EVERY_NAME =
            words(
                    """
                    number of the a an and or to for in on at by with under from per that which is
                    are was were new percentage proportion level amount quantity area total rate
                    share its their into it as be cumulative
                    nombre de du des la le les l d un une et ou au aux pour dans en sur par avec
                    sous pourcentage taux superficie quantite nouveau nouvelle nouveaux nouvelles
                    umubare wa ba ya za bya ry ijanisha mu ku n na
                    ha kg km mt t rwf frw
                    """);

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    static Wording of(String text) {
        var folded = fold(text);
        var said = LONGER_BRACKETS.matcher(folded).replaceAll(" ");
        var words =
                WORD.matcher(said)
                        .results()
                        .map(found -> found.group())
                        .filter(word -> !IN_EVERY_NAME.contains(word))
                        .map(Wording::singular)
                        .filter(word -> word.length() > 1 || Character.isDigit(word.charAt(0)))
                        .distinct()
                        .toList();
        var unit =
                BRACKETS.matcher(folded)
                        .results()
                        .flatMap(found -> unit(found.group(1)).stream())
                        .findFirst();
        return new Wording(words, unit);
    }

    /** The usual way of writing a unit; nothing where it is none that names are told apart by. */
    static Optional<String> unit(String text) {
        var word = fold(text).strip();
        return UNITS.stream()
                .filter(ways -> ways.contains(word))
                .map(ways -> ways.stream().sorted().findFirst().orElseThrow())
                .findFirst();
    }

    /** Without accents. */
    static String plain(String text) {
        return Spelling.bare(text);
    }

    private static String fold(String text) {
        return Spelling.folded(text);
    }

    /** Of English and French; Kinyarwanda changes the beginning, and is compared by its letters. */
    private static String singular(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        boolean plural = length > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural || (length > 4 && word.endsWith("x")) ? word.substring(0, length - 1) : word;
    }
}
