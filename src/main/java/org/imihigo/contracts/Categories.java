package org.imihigo.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What sets sisters apart: "Area of Maize insured (Ha)" among its sisters is "Maize". */
final class Categories {
    private static final Pattern UNIT =
            Pattern.compile("(?iu)\\s*\\((ha|kgs?|mts?|t|tons?|km|%|frw|rwf|number|no)\\)");

    private Categories() {}

    /** The categories of parts, from their names, in the same order. */
    static List<String> of(List<String> names) {
        var plain = names.stream().map(Categories::unitless).toList();
        if (plain.size() < 2) {
            return plain;
        }
        var split = plain.stream().map(name -> Arrays.asList(name.split(" "))).toList();
        int shortest = split.stream().mapToInt(List::size).min().orElse(0);
        int before = 0;
        while (before < shortest && alike(split, before)) {
            before++;
        }
        int after = 0;
        while (after < shortest - before && alike(split, -1 - after)) {
            after++;
        }
        int from = before;
        int to = after;
        if (from + to >= shortest) {
            return plain;
        }
        return split.stream()
                .map(words -> String.join(" ", words.subList(from, words.size() - to)))
                .map(Categories::capital)
                .toList();
    }

    private static String unitless(String name) {
        var plain = UNIT.matcher(name).replaceAll("").strip();
        return plain.isEmpty() ? name : plain;
    }

    /** Whether all have the same word at a place, counted from the end where it is negative. */
    private static boolean alike(List<List<String>> split, int place) {
        return split.stream()
                        .map(words -> words.get(place < 0 ? words.size() + place : place))
                        .map(Folded::of)
                        .distinct()
                        .count()
                == 1;
    }

    private static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(first))
                .append(text.substring(Character.charCount(first)))
                .toString();
    }
}
