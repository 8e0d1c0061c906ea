package org.imihigo.territory;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.imihigo.kernel.Tier;

/**
 * Finds units by the words of their names. A word may be cut short; further words may be those of a
 * place above, or of the tier: {@code remera gasabo}, {@code umurenge wa remera}. A code is found
 * whole, also one that others use.
 */
final class Search {
    private static final List<Tier> TIERS = List.of(Tier.values());

    /** Nobody calls a place by more; each costs a look at every unit. */
    private static final int MOST_WORDS = 8;

    private static final int LONGEST = 100;

    private final Tree tree;
    private final int[] order;
    private final String[] names;
    private final String[] codes;
    private final String[] tierWords;

    /**
     * What was typed, as it may stand in a text: fenced on both sides, on one, or after a blank.
     */
    private record Query(String whole, String start, String inner, List<String> words) {
        static Query of(String phrase) {
            var words = Arrays.stream(phrase.split(" ", -1)).map(word -> " " + word);
            return new Query("| " + phrase + " |", "| " + phrase, " " + phrase, words.toList());
        }
    }

    /**
     * @param names every name of each unit, in the order of the tree
     * @param codes every code of each unit, in the same order
     * @param tierWords how a tier is called in all languages, in the order of the tiers
     */
    Search(
            Tree tree,
            List<Unit> units,
            List<List<String>> names,
            List<List<String>> codes,
            List<String> tierWords) {
        this.tree = tree;
        this.order = units.stream().mapToInt(Search::order).toArray();
        this.codes = codes.stream().map(Search::fenced).toArray(String[]::new);
        this.names = names.stream().map(Search::fenced).toArray(String[]::new);
        this.tierWords = tierWords.stream().map(Search::fenced).toArray(String[]::new);
    }

    /** The higher tier first; those that ended, last. */
    private static int order(Unit unit) {
        return TIERS.indexOf(unit.tier()) + (unit.until().isPresent() ? TIERS.size() : 0);
    }

    private static String fenced(String name) {
        return fenced(List.of(name));
    }

    /**
     * {@code | rwb | rwanda water resources board |}: a blank before each word, fences around
     * names.
     */
    private static String fenced(List<String> names) {
        return "| " + String.join(" | ", names.stream().map(Fold::fold).distinct().toList()) + " |";
    }

    /**
     * The numbers of the units: the best match first, then what still exists, then the higher tier,
     * then the lower code.
     */
    IntStream find(String typed, int limit) {
        var phrase = bounded(Fold.fold(typed.substring(0, Math.min(typed.length(), LONGEST))));
        if (phrase.isEmpty()) {
            return IntStream.empty();
        }
        var query = Query.of(phrase);
        return IntStream.range(0, names.length)
                .mapToLong(unit -> place(unit, query))
                .filter(place -> place >= 0)
                .sorted()
                .limit(limit)
                .mapToInt(place -> (int) place);
    }

    private static String bounded(String phrase) {
        return Arrays.stream(phrase.split(" ", -1)).limit(MOST_WORDS).collect(joining(" "));
    }

    private long place(int unit, Query query) {
        int distance = distance(unit, query);
        return distance < 0
                ? -1
                : ((long) distance * 2 * TIERS.size() + order[unit]) << Integer.SIZE | unit;
    }

    /** 0 exact, 1 the name's beginning, 2 a word's beginning, 3 with words from around; −1 not. */
    private int distance(int unit, Query query) {
        var name = names[unit];
        if (name.contains(query.whole) || codes[unit].contains(query.whole)) {
            return 0;
        }
        if (name.contains(query.start)) {
            return 1;
        }
        if (name.contains(query.inner)) {
            return 2;
        }
        return query.words.size() > 1 && matchesWithContext(unit, query.words) ? 3 : -1;
    }

    private boolean matchesWithContext(int unit, List<String> words) {
        boolean named = false;
        for (var word : words) {
            boolean here = names[unit].contains(word);
            if (!here && !around(unit, word)) {
                return false;
            }
            named |= here;
        }
        return named;
    }

    private boolean around(int unit, String word) {
        boolean found = tierWords[order[unit] % TIERS.size()].contains(word);
        for (int above = tree.parent(unit); above >= 0 && !found; above = tree.parent(above)) {
            found = names[above].contains(word);
        }
        return found;
    }
}
